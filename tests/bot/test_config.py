"""Settings: what is wrong is refused by its name, in one line; .env.example tells them all."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot import config
from bot.config import BadSettings, Settings
from bot.words import Words
from tests.bot.process import ROOT, TOKEN, bot


@pytest.fixture(autouse=True)
def nothing_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder, and none of our settings in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def refused(key: str) -> None:
    with pytest.raises(BadSettings) as trouble:
        config.load()
    assert trouble.value.what.key == key


@pytest.mark.parametrize("name", ["TELEGRAM_TOKN", "WEBHOOK_PORT", "BOT_TOKEN", "database_ulr"])
def test_an_unknown_setting_is_refused_by_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "x")
    with pytest.raises(BadSettings) as trouble:
        config.load()
    assert trouble.value.what.args["name"] == name.upper()


def test_an_unknown_setting_in_env_is_refused_too() -> None:
    Path(".env").write_text("TELEGRAM_TOKN=x\n", encoding="utf-8")
    refused("setting-unknown")


def test_the_settings_of_others_are_passed_over() -> None:
    Path(".env").write_text("POSTGRES_PASSWORD=x\nEDITOR=vi\n", encoding="utf-8")
    assert config.load().time_zone == "Asia/Ho_Chi_Minh"


def test_env_may_begin_as_windows_saves_it() -> None:
    Path(".env").write_text(f"TELEGRAM_TOKEN={TOKEN}\n", encoding="utf-8-sig")
    assert config.load().telegram_token.get_secret_value() == TOKEN


@pytest.mark.parametrize("content", ["TELEGRAM_TOKEN=\xff\n".encode("latin-1"), b"\xff\xfe\x00a"])
def test_env_in_another_encoding_is_refused(content: bytes) -> None:
    Path(".env").write_bytes(content)
    refused("setting-env-file")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_TOKEN", "my-bot"),
        ("ZALO_TOKENS", "short"),
        ("ZALO_TOKENS", "Khu 1=12345678:abcdefgh"),
        ("ZALO_TOKENS", "a=12345678:abcdefgh,b=12345678:abcdefgh"),
        ("ZALO_TOKENS", "a=12345678:abcdefgh,a=87654321:abcdefgh"),
        ("ZALO_TOKENS", "a=/no/such/file"),
        ("ZALO_API_URL", "bot-api.zaloplatforms.com"),
        ("PUBLIC_URL", "bot.example.vn"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_PROXY", "127.0.0.1:1080"),
        ("TELEGRAM_PROXY", "socks5://host"),
        ("TELEGRAM_PROXY", "ftp://host:21"),
        ("TELEGRAM_PROXY", "http://host:many"),
        ("TIME_ZONE", "Hanoi"),
        ("TIME_ZONE", "../../etc/passwd"),
        ("WEBHOOK_URL", "bot.example.vn"),
        ("WEBHOOK_SECRET", "có dấu"),
        ("WEBHOOK_LISTEN", "8443"),
        ("WEBHOOK_LISTEN", "127.0.0.1:99999"),
        ("MINUTES_TEMPLATE", "/no/such/file.docx"),
        ("NOTICE_TEMPLATE", "/no/such/file.docx"),
        ("FLOOD_LIMIT", "0"),
        ("FLOOD_LIMIT", "many"),
        ("LOG_LEVEL", "LOUD"),
        ("BOT_LANGUAGE", "fr"),
    ],
)
def test_a_bad_value_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    refused(f"setting-{name.lower().replace('_', '-')}")


def test_a_webhook_needs_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.vn")
    refused("setting-webhook-secret")


def test_several_bots_have_names_and_a_token_may_stand_in_a_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("khu2").write_text("87654321:abcdefgh\n", encoding="utf-8")
    monkeypatch.setenv("ZALO_TOKENS", "khu1=12345678:abcdefgh, khu2=./khu2")
    found = config.load()
    assert found.zalo == [("khu1", "12345678:abcdefgh"), ("khu2", "87654321:abcdefgh")]
    assert {token for _, token in found.zalo} <= set(found.hidden)
    assert found.has_channel


def test_the_secret_of_a_webhook_is_long_enough_for_every_platform(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("ZALO_TOKENS", "12345678:abcdefgh")
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.vn")
    monkeypatch.setenv("WEBHOOK_SECRET", "seven77")
    refused("setting-webhook-secret")


@pytest.mark.parametrize("where", ["environment", ".env"])
def test_a_secret_may_stand_in_a_file(monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    Path("token").write_text(f"{TOKEN}\n", encoding="utf-8")
    if where == ".env":
        Path(".env").write_text("TELEGRAM_TOKEN_FILE=token\n", encoding="utf-8")
    else:
        monkeypatch.setenv("TELEGRAM_TOKEN_FILE", "token")
    assert config.load().telegram_token.get_secret_value() == TOKEN


def test_a_secret_file_that_cannot_be_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL_FILE", "/no/such/file")
    refused("setting-file")


def test_a_secret_written_both_ways_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN_FILE", "token")
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    refused("setting-twice")


def test_the_environment_goes_before_env(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TELEGRAM_TOKEN_FILE=nowhere\nLOG_LEVEL=DEBUG\n", encoding="utf-8")
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("LOG_LEVEL", "error")
    assert config.load().log_level == "ERROR"


def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TELEGRAM_PROXY=socks5://host:1\n", encoding="utf-8")
    for name in ("TELEGRAM_PROXY", "WEBHOOK_URL", "MINUTES_TEMPLATE", "CLOCK_FILE"):
        monkeypatch.setenv(name, "")
    found = config.load()
    assert (found.proxy, found.webhook_url, found.minutes_template) == (None, None, None)


def test_no_secret_is_shown_with_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_PROXY", "socks5://me:open-sesame@host:1080")
    assert not [s for s in (TOKEN, "open-sesame") if s in repr(config.load())]


@pytest.mark.parametrize(("language", "said"), [("vi", "Không có cài đặt"), ("en", "no setting")])
async def test_the_command_line_says_it_in_one_line(
    tmp_path: Path, language: str, said: str
) -> None:
    found = await bot("check", folder=tmp_path, TELEGRAM_TOKN="x", BOT_LANGUAGE=language)
    found.says("TELEGRAM_TOKN", said)


def test_the_example_tells_every_setting_with_a_comment_and_no_other() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    set_at = {m[1]: at for at, line in enumerate(lines) if (m := re.match(r"#?([A-Z_]+)=", line))}
    assert set_at.keys() == {name.upper() for name in Settings.model_fields}
    assert not [name for name, at in set_at.items() if not lines[at - 1].startswith("# ")]


def test_the_example_names_every_secret_that_may_stand_in_a_file() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert not [name for name in config.SECRETS if f"{name}_FILE" not in text]


def test_the_example_shows_the_defaults() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    shown = dict(re.findall(r"^#?([A-Z_]+)=(.+)$", text, re.MULTILINE))
    plain = ("telegram_api_url", "time_zone", "webhook_listen", "log_level", "bot_language")
    fields = Settings.model_fields
    assert not [name for name in plain if fields[name].default != shown[name.upper()]]


def test_the_example_can_be_used_as_it_is() -> None:
    Path(".env").write_bytes((ROOT / ".env.example").read_bytes())
    assert config.load().telegram_token.get_secret_value() == ""


async def test_what_is_wrong_is_said_with_its_line_and_an_example(tmp_path: Path) -> None:
    lines = f"FLOOD_LIMIT=20\nTELEGRAM_TOKEN={TOKEN}\nexport FLOOD_LIMIT=many\n"
    (tmp_path / ".env").write_text(lines, encoding="utf-8")
    found = await bot("check", folder=tmp_path)
    found.says(f"Dòng 3 của {tmp_path}/.env", "FLOOD_LIMIT", "ví dụ 20")
    assert found.code == 2
    (tmp_path / ".env").write_text("TELEGRAM_TOKN=x\n", encoding="utf-8")
    (await bot("check", folder=tmp_path)).says("Dòng 1", "có phải TELEGRAM_TOKEN?")
    (await bot("check", folder=tmp_path, TIME_ZONE="Hanoi")).says("Dòng 1")
    (tmp_path / ".env").unlink()
    found = await bot("check", folder=tmp_path, TIME_ZONE="Hanoi")
    found.says("Biến môi trường TIME_ZONE", "ví dụ Asia/Ho_Chi_Minh")


BAD = {
    "zalo_tokens": "short",
    "zalo_api_url": "bot-api.zaloplatforms.com",
    "telegram_token": "my-bot",
    "telegram_api_url": "api.telegram.org",
    "telegram_proxy": "127.0.0.1:1080",
    "database_url": "mysql://host/chibo",
    "time_zone": "Hanoi",
    "webhook_url": "bot.example.vn",
    "public_url": "bot.example.vn",
    "webhook_secret": "có dấu",
    "webhook_listen": "8443",
    **dict.fromkeys(config.TEMPLATES, "/no/such/file.docx"),
    "backup_key": "age1",
    "flood_limit": "many",
    "reminder_minutes": "-1",
    "log_level": "LOUD",
    "log_format": "xml",
    "bot_language": "fr",
}
ANY = {"clock_file"}  # of trials alone: one that is not there moves nothing
MADE_HERE = {*config.TEMPLATES, "backup_key"}  # no example fits every machine
EXAMPLE = re.compile(r"(?:ví dụ|such as) (\S+?)[,.)]*(?: |$)")


def test_of_every_setting_something_wrong_is_known() -> None:
    assert BAD.keys() | ANY == Settings.model_fields.keys()
    assert config.WRONG.keys() == BAD.keys()


@pytest.mark.parametrize("name", sorted(BAD))
@pytest.mark.parametrize("language", config.LANGUAGES)
def test_a_wrong_setting_says_line_name_and_an_example(name: str, language: str) -> None:
    Path(".env").write_text(f"# ours\n{name.upper()}={BAD[name]}\n", encoding="utf-8")
    with pytest.raises(BadSettings) as trouble:
        config.load()
    said = Words(config.DEFAULT_ZONE, strict=True).say(trouble.value.word, language)
    assert said.startswith(f"{'Dòng' if language == 'vi' else 'Line'} 2"), said
    assert name.upper() in said
    (example,) = EXAMPLE.findall(said)
    if name not in MADE_HERE:
        config.settings_of({"WEBHOOK_SECRET": "eight-88", name.upper(): example})
