"""How a bot gets its updates: by asking, or at its own address."""

from __future__ import annotations

import re

from playground.accounts import Account
from playground.args import Args
from playground.errors import Refused, bad
from playground.messages import Tree
from playground.updates import Updates
from playground.webhook import Hook, Webhook

LONGEST_POLL = 50
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


async def get_updates(account: Account, webhook: Webhook, args: Args) -> str:
    """The result as JSON already."""
    if webhook.hook is not None:
        raise Refused(409, ACTIVE)
    _allow(account.updates, args)
    limit = args.integer("limit", 100)
    return await account.updates.poll(
        args.integer("offset"),
        limit if 1 <= limit <= 100 else 100,
        min(max(0, args.integer("timeout")), LONGEST_POLL),
    )


async def set_webhook(account: Account, webhook: Webhook, args: Args) -> object:
    url = args.text("url") or ""
    if not url:
        return await delete_webhook(account, webhook, args)
    if not url.startswith(("https://", "http://")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    secret = args.text("secret_token") or ""
    if secret and not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    _allow(account.updates, args)
    if args.flag("drop_pending_updates"):
        account.updates.drop()
    account.updates.stop_poll("Conflict: terminated by setWebhook request")
    connections = min(max(1, args.integer("max_connections", 40)), 100)
    await webhook.set(Hook(url, secret, connections))
    return True


async def delete_webhook(account: Account, webhook: Webhook, args: Args) -> object:
    await webhook.stop()
    if args.flag("drop_pending_updates"):
        account.updates.drop()
    return True


def webhook_info(account: Account, webhook: Webhook) -> object:
    hook = webhook.hook
    info: Tree = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": account.updates.count(),
    }
    if hook:
        info["max_connections"] = hook.connections
    if hook and hook.last_error:
        info |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    if account.updates.allowed:
        info["allowed_updates"] = sorted(account.updates.allowed)
    return info


def _allow(updates: Updates, args: Args) -> None:
    kinds = args.tree("allowed_updates")
    if isinstance(kinds, list):
        updates.allowed = set(map(str, kinds))
