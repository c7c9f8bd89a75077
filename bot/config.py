"""Settings: from the environment and .env; one field is one line of .env.example.

A secret can also be read from a file named by the same setting with _FILE behind it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

SECRETS = ("TELEGRAM_TOKEN", "DATABASE_URL", "WEBHOOK_SECRET")
OWN_PREFIXES = ("TELEGRAM_", "WEBHOOK_", "DATABASE_")


class BadSettings(Exception):
    """``str()`` is a line for the operator; it never holds a secret."""


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True)

    telegram_token: SecretStr = SecretStr("")
    telegram_api_url: str = "https://api.telegram.org"
    telegram_proxy: str | None = None
    database_url: SecretStr = SecretStr("sqlite:///data/chibo.db")
    time_zone: str = "Asia/Ho_Chi_Minh"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_listen: str = "127.0.0.1:8443"
    minutes_template: Path | None = None
    clock_file: Path | None = None
    flood_limit: int = Field(default=20, ge=1, description="messages of one chat in 10 seconds")
    log_level: str = "INFO"
    bot_language: Literal["vi", "en"] = "vi"

    @field_validator("time_zone")
    @classmethod
    def known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise ValueError("not a time zone, write e.g. Asia/Ho_Chi_Minh") from None
        return name

    @field_validator("telegram_proxy")
    @classmethod
    def known_proxy(cls, url: str | None) -> str | None:
        if url and not url.startswith(("http://", "socks5://", "socks4://")):
            raise ValueError("write http://host:port or socks5://host:port")
        return url or None

    @field_validator("telegram_api_url")
    @classmethod
    def known_server(cls, url: str) -> str:
        if not url.startswith(("http://", "https://")):
            raise ValueError("write https://host or http://host:port")
        return url.rstrip("/")

    @model_validator(mode="after")
    def webhook_is_whole(self) -> Settings:
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("WEBHOOK_URL needs WEBHOOK_SECRET (1 to 256 letters, digits, _ or -)")
        return self

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)


def load() -> Settings:
    """The settings, or BadSettings with one line that names what to change."""
    read_secret_files()
    refuse_unknown()
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]).upper()
        raise BadSettings(f"{name or 'settings'}: {first['msg']}") from None


def read_secret_files() -> None:
    for name in SECRETS:
        path = os.environ.pop(f"{name}_FILE", "")
        if not path:
            continue
        try:
            os.environ[name] = Path(path).read_text(encoding="utf-8").strip()
        except OSError:
            raise BadSettings(f"{name}_FILE: cannot read {path}") from None


def refuse_unknown() -> None:
    """A setting with a prefix of ours that no field has is a typing mistake."""
    known = {name.upper() for name in Settings.model_fields}
    for name in os.environ:
        if name.startswith(OWN_PREFIXES) and name not in known:
            raise BadSettings(f"{name}: no such setting, see .env.example")
