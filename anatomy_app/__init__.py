"""Lower Leg Atlas: create_app joins settings, content, drawing and pages; everything else lives in its own package."""

from collections.abc import Mapping
from pathlib import Path

from flask import Flask
from htmx_flask import Htmx
from werkzeug.middleware.proxy_fix import ProxyFix

from anatomy_app import cli, config, knowledge, web
from anatomy_app.version import __version__ as __version__

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "anatomy_app" / "content"


def create_app(overrides: Mapping[str, object] | None = None) -> Flask:
    """The WSGI application. `overrides` are Flask settings that win over the environment.

    Raises knowledge.ContentError with every fault of the content files, and config.BadSetting.
    """
    app = Flask(__name__, template_folder=str(ROOT / "templates"), static_folder=None)
    Htmx(app)
    with cli.readable(config.BadSetting, knowledge.ContentError):
        app.config.from_mapping(config.settings())
        app.config.from_mapping(overrides or {})
        web.init_app(app, content=CONTENT, static=ROOT / "static")
    cli.init_app(app, static=ROOT / "static", content=CONTENT)
    if proxies := app.config["TRUSTED_PROXIES"]:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies, x_prefix=proxies
        )
    return app
