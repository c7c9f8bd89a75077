#!/bin/sh
# Install the bot on a Debian or Ubuntu machine: own user, /opt/chibo, systemd units, nightly backup.
#   sudo deploy/install.sh
# Run again after an update of this folder: it upgrades. Behind a proxy set http_proxy and
# https_proxy before (sudo -E). WHEELS=/folder installs from wheels instead of the network
# (pip download --require-hashes -r requirements.txt -d /folder, on a machine that has it).
set -eu
from=$(cd "$(dirname "$0")/.." && pwd)
to=/opt/chibo
data=/var/lib/chibo

say() { printf '%s\n' "$*"; }

[ "$(id -u)" = 0 ] || { say "Chạy bằng quyền quản trị: sudo $0"; exit 1; }
if ! python3 -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  say "Cài Python..."
  apt-get -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -qq install -y python3 python3-venv >/dev/null
fi
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
  say "Cần Python 3.11 trở lên (Debian 12, Ubuntu 24.04); máy này có $(python3 --version)."; exit 1; }

id chibo >/dev/null 2>&1 || useradd --system --home-dir "$data" --shell /usr/sbin/nologin chibo
install -d -m 0755 "$to"
install -d -m 0700 -o chibo -g chibo "$data"
for part in bot domain handlers locales playground storage requirements.txt; do
  rm -rf "${to:?}/$part"
  cp -R "$from/$part" "$to/$part"
done
say "Cài thư viện..."
[ -x "$to/.venv/bin/python" ] || python3 -m venv "$to/.venv"
pip="$to/.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes"
if [ -n "${WHEELS:-}" ]; then
  $pip --no-index --find-links "$WHEELS" -r "$to/requirements.txt"
else
  $pip -r "$to/requirements.txt"
fi
PYTHONPATH=$to "$to/.venv/bin/python" -m compileall -q "$to/bot" "$to/domain" "$to/handlers" "$to/storage"

cat >/usr/local/bin/chibo <<'WORDS'
#!/bin/sh
# The bot's commands as the user that runs it, where its data are: chibo check, chibo backup ...
cd /var/lib/chibo || exit 1
export PYTHONPATH=/opt/chibo CHIBO_COMMAND="sudo chibo"
[ -d /run/systemd/system ] && export CHIBO_START="sudo systemctl start chibo"
[ "$(id -un)" = chibo ] && exec /opt/chibo/.venv/bin/python -m bot "$@"
exec runuser -u chibo -- /opt/chibo/.venv/bin/python -m bot "$@"
WORDS
chmod 0755 /usr/local/bin/chibo

if [ -d /run/systemd/system ]; then
  install -m 0644 "$from"/deploy/chibo.service "$from"/deploy/chibo-backup.service \
    "$from"/deploy/chibo-backup.timer /etc/systemd/system/
  systemctl daemon-reload
  systemctl enable --quiet chibo-backup.timer chibo.service
  if systemctl is-active --quiet chibo; then systemctl restart chibo; fi
  say "Xong. Lần đầu: sudo chibo setup, rồi sudo systemctl start chibo chibo-backup.timer chibo-backup"
else
  say "Xong (máy này không có systemd). Lần đầu: chibo setup, rồi chibo run"
fi
