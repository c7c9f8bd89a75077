"""Settings: from the environment and .env; one field is one line of .env.example.

A secret can also be read from a file named by the same setting with _FILE behind it.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Literal, NoReturn
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from domain.chat import Word, word

ENV_FILE = Path(".env")
ENCODING = "utf-8-sig"  # as Windows' own editor writes it, too
SECRETS = ("ZALO_TOKENS", "TELEGRAM_TOKEN", "TELEGRAM_PROXY", "DATABASE_URL", "WEBHOOK_SECRET")
DEFAULT_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
OWN_PREFIXES = (
    *("TELEGRAM_", "ZALO_", "WEBHOOK_", "PUBLIC_", "DATABASE_"),
    *("MINUTES_", "FLOOD_", "REMINDER_", "BOT_"),
)
TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{10,100}")
ZALO_NAME = re.compile(r"[a-z0-9-]{1,14}")
ZALO_TOKEN = re.compile(r"[A-Za-z0-9:_-]{10,200}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram takes in setWebhook
ZALO_SECRET = 8  # letters at least
LINE = re.compile(r"\s*(?:export\s+)?([A-Za-z_]+)\s*=")
AGE_KEY = re.compile(r"age1[02-9ac-hj-np-z]{58}")
DATABASE = re.compile(r"sqlite(\+\w+)?:///(?!:memory:).+|postgres(ql)?(\+\w+)?://.+")
LISTEN = re.compile(r"([\w.-]*|\[[0-9a-fA-F:]+\]):\d{1,5}")
LANGUAGES = ("vi", "en")
PROXIES = ("http", "socks4", "socks5")
TEMPLATES = ("minutes_template", "notice_template", "report_template")
WRONG = {  # what is said about a field that cannot be used
    "zalo_tokens": word("setting-zalo-tokens"),
    "zalo_api_url": word("setting-zalo-api-url"),
    "telegram_token": word("setting-telegram-token"),
    "telegram_api_url": word("setting-telegram-api-url"),
    "telegram_proxy": word("setting-telegram-proxy"),
    "database_url": word("setting-database-url"),
    "time_zone": word("setting-time-zone"),
    "webhook_url": word("setting-webhook-url"),
    "public_url": word("setting-public-url"),
    "webhook_secret": word("setting-webhook-secret"),
    "webhook_listen": word("setting-webhook-listen"),
    "minutes_template": word("setting-minutes-template"),
    "notice_template": word("setting-notice-template"),
    "report_template": word("setting-report-template"),
    "backup_key": word("setting-backup-key"),
    "flood_limit": word("setting-flood-limit"),
    "reminder_minutes": word("setting-reminder-minutes"),
    "log_level": word("setting-log-level"),
    "log_format": word("setting-log-format"),
    "bot_language": word("setting-bot-language"),
}


class BadSettings(Exception):
    """``word`` tells the operator what to change, where it stands if that is known; it never holds
    a secret. ``what`` is the same without the place.
    """

    def __init__(self, what: Word, place: Word | None = None) -> None:
        super().__init__(what.key)
        self.what = what
        self.word = word("setting-at", place=place, what=what) if place else what


class Settings(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    zalo_tokens: SecretStr = SecretStr("")
    zalo_api_url: str = "https://bot-api.zaloplatforms.com"
    telegram_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    telegram_proxy: SecretStr | None = None
    database_url: SecretStr = SecretStr("sqlite:///data/chibo.db")
    time_zone: str = "Asia/Ho_Chi_Minh"
    webhook_url: str | None = None
    public_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_listen: str = "127.0.0.1:8443"
    minutes_template: Path | None = None
    notice_template: Path | None = None
    report_template: Path | None = None
    backup_key: str | None = None
    clock_file: Path | None = None
    flood_limit: int = Field(default=20, ge=1, description="messages of one chat in 10 seconds")
    reminder_minutes: int = Field(default=1, ge=0, description="between two looks; 0: never")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["text", "json"] = "text"
    bot_language: Literal["vi", "en"] = "vi"

    @field_validator("telegram_token")
    @classmethod
    def looks_like_a_token(cls, token: SecretStr) -> SecretStr:
        plain = token.get_secret_value().strip()
        return SecretStr(plain) if not plain or TOKEN.fullmatch(plain) else wrong()

    @field_validator("zalo_tokens")
    @classmethod
    def names_each_bot(cls, tokens: SecretStr) -> SecretStr:
        """As NAME=TOKEN in lines, whatever way it was written; the content of files is read."""
        bots = zalo_bots(tokens.get_secret_value())
        return SecretStr("\n".join(f"{name}={token}" for name, token in bots))

    @field_validator("telegram_api_url", "zalo_api_url", "webhook_url", "public_url")
    @classmethod
    def is_an_address(cls, url: str | None) -> str | None:
        if not url:
            return None
        return url.rstrip("/") if _is_url(url, ("http", "https")) else wrong()

    @field_validator("telegram_proxy")
    @classmethod
    def is_a_proxy(cls, url: SecretStr | None) -> SecretStr | None:
        if url is None or not url.get_secret_value():
            return None
        return url if _is_url(url.get_secret_value(), PROXIES, port=True) else wrong()

    @field_validator("database_url")
    @classmethod
    def is_a_database(cls, url: SecretStr) -> SecretStr:
        return url if DATABASE.fullmatch(url.get_secret_value()) else wrong()

    @field_validator("time_zone")
    @classmethod
    def is_known(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            wrong()
        return name

    @field_validator("webhook_secret")
    @classmethod
    def is_taken_by_telegram(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is None or not secret.get_secret_value():
            return None
        return secret if SECRET.fullmatch(secret.get_secret_value()) else wrong()

    @field_validator("webhook_listen")
    @classmethod
    def is_host_and_port(cls, listen: str) -> str:
        fits = LISTEN.fullmatch(listen) and int(listen.rpartition(":")[2]) < 65_536
        return listen if fits else wrong()

    @field_validator(*TEMPLATES)
    @classmethod
    def is_there(cls, path: Path | None) -> Path | None:
        return path if path is None or path.is_file() else wrong()

    @field_validator("backup_key")
    @classmethod
    def is_an_age_key(cls, key: str | None) -> str | None:
        return key if key is None or AGE_KEY.fullmatch(key) else wrong()

    @field_validator(*TEMPLATES, "clock_file", "backup_key", mode="before")
    @classmethod
    def empty_is_none(cls, path: object) -> object:
        return path or None

    @field_validator("log_level", mode="before")
    @classmethod
    def in_any_case(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @model_validator(mode="after")
    def webhook_is_whole(self) -> Settings:
        if self.webhook_url and not self.webhook_secret:
            raise PydanticCustomError("webhook_secret", "missing")
        short = self.webhook_secret and len(self.webhook_secret.get_secret_value()) < ZALO_SECRET
        if self.zalo and short:
            raise PydanticCustomError("webhook_secret", "short")
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def proxy(self) -> str | None:
        return self.telegram_proxy.get_secret_value() if self.telegram_proxy else None

    @property
    def zalo(self) -> list[tuple[str, str]]:
        """The name and token of each bot there."""
        return zalo_bots(self.zalo_tokens.get_secret_value())

    @property
    def has_channel(self) -> bool:
        """Whether any platform has its settings (bot/start.py)."""
        return bool(self.telegram_token.get_secret_value() or self.zalo)

    @property
    def listens(self) -> bool:
        """Whether the bot has a web server of its own: for platforms, people, or its operators."""
        asked = "webhook_listen" in self.model_fields_set
        return asked or bool(self.webhook_url or self.public_url)

    @property
    def hidden(self) -> tuple[str, ...]:
        """What no log may show; addresses with a password are in it whole."""
        values = (getattr(self, name.lower()) for name in SECRETS)
        tokens = (token for _, token in self.zalo)
        return (*tokens, *(value.get_secret_value() for value in values if value))


def wrong() -> NoReturn:
    raise PydanticCustomError("wrong", "wrong")


def zalo_bots(written: str) -> list[tuple[str, str]]:
    """From "TOKEN", or "NAME=TOKEN" for each of several, apart by commas or lines; a path in place
    of a token is a file that holds it. What cannot be used raises as a wrong setting.
    """
    entries = [one.strip() for one in re.split(r"[,\n]", written) if one.strip()]
    found = [_zalo_bot(one) for one in entries]
    names, tokens = [name for name, _ in found], [token for _, token in found]
    if len(set(names)) < len(names) or len(set(tokens)) < len(tokens):
        wrong()
    return found


def _zalo_bot(entry: str) -> tuple[str, str]:
    name, _, value = entry.rpartition("=")
    if "/" in value:
        try:
            value = Path(value).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            wrong()
    if (name and not ZALO_NAME.fullmatch(name)) or not ZALO_TOKEN.fullmatch(value):
        wrong()
    return name, value


def _is_url(text: str, schemes: tuple[str, ...], *, port: bool = False) -> bool:
    try:
        url = urlsplit(text)
        return url.scheme in schemes and bool(url.hostname) and not (port and url.port is None)
    except ValueError:
        return False


def load() -> Settings:
    """The settings, or BadSettings that names what to change."""
    return settings_of(written())


def settings_of(values: Mapping[str, str]) -> Settings:
    """The settings of these texts by upper-case name, or BadSettings."""
    refuse_unknown(values)
    try:
        given = {name.lower(): value for name, value in values.items()}
        return Settings.model_validate(given | secrets_in_files(values))
    except ValidationError as error:
        first = error.errors()[0]
    name = str(first["loc"][0] if first["loc"] else first["type"])
    raise BadSettings(WRONG[name], where(name.upper()))


def where(name: str) -> Word | None:
    """In which line of .env this setting stands, or that it is in the environment."""
    if {name, f"{name}_FILE"} & _upper(os.environ).keys():
        return word("setting-in-environment", name=name)
    try:
        lines = ENV_FILE.read_text(encoding=ENCODING).splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    for number, line in reversed([*enumerate(lines, start=1)]):  # the last one counts
        found = LINE.match(line)
        if found and found[1].upper() in (name, f"{name}_FILE"):
            return word("setting-in-line", number=number, path=str(ENV_FILE.absolute()))
    return None


def fault(name: str, value: str) -> Word | None:
    """What is wrong with this value of the setting, taken alone."""
    try:
        Settings.model_validate({name.lower(): value})
    except ValidationError:
        return WRONG[name.lower()]
    return None


def default_of(name: str) -> str:
    """What holds where the setting is not written; "": nothing does."""
    value = Settings.model_fields[name.lower()].default
    return value.get_secret_value() if isinstance(value, SecretStr) else str(value or "")


def language() -> str:
    """BOT_LANGUAGE as far as it can be known while something is wrong with the settings."""
    try:
        asked = written().get("BOT_LANGUAGE", "")
    except BadSettings:
        asked = os.environ.get("BOT_LANGUAGE", "")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def written() -> dict[str, str]:
    """What is set, by upper-case name: the environment over .env."""
    try:
        lines = _upper(dotenv_values(ENV_FILE, encoding=ENCODING))
    except (OSError, UnicodeDecodeError):
        raise BadSettings(word("setting-env-file")) from None
    here = _upper(os.environ)
    for name in SECRETS:
        if here.get(name) or here.get(f"{name}_FILE"):
            lines.pop(name, None)
            lines.pop(f"{name}_FILE", None)
    return {name: value for name, value in {**lines, **here}.items() if value}


def _upper(values: Mapping[str, str | None]) -> dict[str, str]:
    return {name.upper(): value or "" for name, value in values.items()}


def refuse_unknown(values: Mapping[str, str]) -> None:
    """A setting with a prefix of ours that no field has is a typing mistake."""
    known = {name.upper() for name in Settings.model_fields} | {f"{name}_FILE" for name in SECRETS}
    for name in sorted(values):
        if name.startswith(OWN_PREFIXES) and name not in known:
            raise BadSettings(
                word("setting-unknown", name=name, like=_like(name, known)), where(name)
            )


def _like(name: str, known: Collection[str]) -> str:
    """The one that was perhaps meant."""
    return next(iter(difflib.get_close_matches(name, known, n=1)), "")


def secrets_in_files(values: Mapping[str, str]) -> dict[str, str]:
    """field -> the content of the file that NAME_FILE names; one written both ways is refused."""
    found = {}
    for name in SECRETS:
        if not (path := values.get(f"{name}_FILE")):
            continue
        if name in values:
            raise BadSettings(word("setting-twice", name=name), where(name))
        try:
            found[name.lower()] = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError):
            said = word("setting-file", name=f"{name}_FILE", path=path)
            raise BadSettings(said, where(name)) from None
    return found
