#!/usr/bin/env python3
"""The sample configurations of docs/hebergement in real servers, at the root and under a path: status, type, encoding, cache, policy.
usage: hosting_test.py nginx|apache|caddy SITE SOURCE [SERVERS]
SERVERS: a folder where packages were unpacked (tools/packages.sh). Exit code 77: the server is nowhere."""
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

kind, site, source = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve()
servers = Path(sys.argv[4]) if len(sys.argv) > 4 else Path("/nonexistent")
samples = source / "docs" / "hebergement"
nginx_brotli = servers / "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
if not nginx_brotli.exists():
    nginx_brotli = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
problems = []
checks = 0


def complain(text):
    problems.append(text)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def program(*names):
    """A server, unpacked or installed, in /usr/sbin as well, where the path of a plain user does not lead."""
    for name in names:
        found = shutil.which(name, path=f"{servers}/usr/sbin:{servers}/usr/bin:{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
        if found:
            return found
    print(f"sans objet : {names[0]} n’est pas installé")
    sys.exit(77)


def replaced(text, *pairs):
    for old, new in pairs:
        if old not in text:
            complain(f"{kind} : la configuration ne dit plus « {old} »")
        text = text.replace(old, new)
    return text


def nginx(work, root, port, prefix):
    tool = program("nginx")
    text = replaced((samples / "nginx.conf").read_text(), ("listen 80;", f"listen 127.0.0.1:{port};"), ("root /srv/portraits;", f"root {root};"),
                    ("error_page 404 /404.html;", f"error_page 404 {prefix}404.html;"))
    load = ""
    if nginx_brotli.exists():
        text = replaced(text, ("# brotli_static on;", "brotli_static on;"))
        load = f"load_module {nginx_brotli};\n"
    temporary = "".join(f"    {name}_temp_path {work}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (work / "nginx.conf").write_text(f"{load}daemon off;\nmaster_process off;\npid {work}/pid;\nerror_log {work}/error.log;\n"
                                     f"events {{}}\nhttp {{\n    access_log off;\n{temporary}{text}}}\n")
    return [tool, "-p", work, "-c", work / "nginx.conf", "-e", work / "error.log"]


def apache(work, root, port, prefix):
    tool = program("apache2", "httpd")
    modules = "/usr/lib/apache2/modules"
    rules = replaced((samples / "htaccess").read_text(), ("ErrorDocument 404 /404.html", f"ErrorDocument 404 {prefix}404.html"))
    text = replaced((samples / "apache.conf").read_text(), ("/srv/portraits", str(root)), ("*:80", f"127.0.0.1:{port}"))
    if prefix == "/":
        (work / "htaccess").write_text(rules)
        text = replaced(text, ("/etc/apache2/portraits.htaccess", str(work / "htaccess")))
    else:  # as on a shared host: in the folder above the site, with no more rights than the guide asks for
        (root / ".htaccess").write_text(rules)
        needed = re.search(r"`(AllowOverride [^`]+)`", (source / "docs" / "hebergement.fr.md").read_text()).group(1)
        text = replaced(text, ("Include /etc/apache2/portraits.htaccess", ""), ("AllowOverride None", needed))
    # Debian's own mime.conf, whose languages and archives the rules must undo.
    types = Path("/etc/mime.types")
    if not types.exists():
        types = work / "mime.types"
        types.write_text("")
    debian = f"TypesConfig {types}\nAddType application/x-gzip .gz .tgz\nAddLanguage br .br\n"
    loads = "".join(f"LoadModule {name}_module {modules}/mod_{name}.so\n" for name in ("mpm_event", "authz_core", "dir", "headers", "mime", "rewrite"))
    (work / "httpd.conf").write_text(f"ServerRoot {work}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {work}/pid\nErrorLog {work}/error.log\n"
                                     f"DefaultRuntimeDir {work}\nMutex file:{work}\n{loads}{debian}{text}")
    return [tool, "-f", work / "httpd.conf", "-D", "FOREGROUND"]


def caddy(work, root, port, prefix):
    tool = program("caddy")
    text = replaced((samples / "Caddyfile").read_text(), (":80 {", f"http://127.0.0.1:{port} {{"), ("/srv/portraits", str(root)),
                    ("rewrite * /404.html", f"rewrite * {prefix}404.html"))
    (work / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text)
    return [tool, "run", "--config", work / "Caddyfile", "--adapter", "caddyfile"]


class Client:
    def __init__(self, port):
        self.port = port

    def get(self, path, accept=""):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest("GET", path, skip_accept_encoding=True)
        if accept:
            connection.putheader("Accept-Encoding", accept)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body


policy = re.search(r'Content-Security-Policy "([^"]+)"', (samples / "nginx.conf").read_text()).group(1)


def expect(where, what, found, wanted):
    global checks
    checks += 1
    if found != wanted:
        complain(f"{kind} {where} : {what} « {found} », attendu « {wanted} »")


def check_file(client, prefix, path, content_type, cache, twins):
    """One file as it is, then by each encoding that it has: `twins` are those beside it."""
    file = site / (path + "index.html" if path.endswith("/") or not path else path)
    brotli = "br" in twins and (kind != "nginx" or nginx_brotli.exists())
    for accept, suffix in (("", ""), ("gzip", "gzip"), ("gzip, deflate, br", "br" if brotli else "gzip")):
        where = f"{prefix}{path} [{accept}]"
        response, body = client.get(prefix + path, accept)
        expect(where, "état", response.status, 200)
        encoding = suffix if twins else ""
        expect(where, "encodage", response.getheader("Content-Encoding") or "", encoding)
        expect(where, "type", re.sub(r"\s+", " ", response.getheader("Content-Type") or "").lower(), content_type)
        expect(where, "cache", response.getheader("Cache-Control"), cache)
        expect(where, "politique", response.getheader("Content-Security-Policy"), policy)
        expect(where, "nosniff", response.getheader("X-Content-Type-Options"), "nosniff")
        twin = {"": "", "gzip": ".gz", "br": ".br"}[encoding]
        expect(where, "contenu", body == (Path(str(file) + twin)).read_bytes(), True)
        if twins:
            expect(where, "Vary", "accept-encoding" in (response.getheader("Vary") or "").lower(), True)


def check_missing(client, prefix, path):
    response, body = client.get(prefix + path, "gzip")
    where = prefix + path
    expect(where, "état", response.status, 404)
    expect(where, "politique", response.getheader("Content-Security-Policy"), policy)
    expect(where, "type", (response.getheader("Content-Type") or "").lower(), "text/html; charset=utf-8")
    wanted = [(site / name).read_bytes() for name in ("404.html", "404.html.gz")]
    expect(where, "page 404", body in wanted, True)


def check_site(client, prefix):
    pages, tables, none = ("gz", "br"), ("gz",), ()
    immutable, short = "public, max-age=31536000, immutable", "public, max-age=600"
    territory = sorted(path.parent.name for path in site.glob("territoires/*/index.html"))[0]
    folder = f"territoires/{territory}/"
    large_csv = max(site.rglob("*.csv"), key=lambda path: path.stat().st_size).relative_to(site)
    asset = {end: next(path for path in site.glob(f"assets/*{end}")).relative_to(site) for end in (".css", ".woff2", ".svg")}
    check_file(client, prefix, "", "text/html; charset=utf-8", short, pages)
    check_file(client, prefix, folder, "text/html; charset=utf-8", short, pages)
    check_file(client, prefix, folder + "index.html", "text/html; charset=utf-8", short, pages)
    check_file(client, prefix, f"{folder}{territory}.pdf", "application/pdf", short, none)
    check_file(client, prefix, f"{folder}{territory}.zip", "application/zip", short, none)
    check_file(client, prefix, str(large_csv), "text/csv; charset=utf-8", short, tables)
    check_file(client, prefix, str(asset[".css"]), "text/css; charset=utf-8", immutable, pages)
    check_file(client, prefix, str(asset[".svg"]), "image/svg+xml; charset=utf-8", immutable, pages)
    check_file(client, prefix, str(asset[".woff2"]), "font/woff2", immutable, none)
    check_file(client, prefix, "donnees/portraits.geojson", "application/geo+json; charset=utf-8", short, tables)
    check_file(client, prefix, "editions.xml", "application/atom+xml; charset=utf-8", short,
               tables if (site / "editions.xml.gz").exists() else none)
    check_file(client, prefix, "SHA256SUMS", "text/plain; charset=utf-8", short, none)
    for path in ("rien/", f"{folder}rien.html", ".portraits"):
        check_missing(client, prefix, path)
    response, _ = client.get(prefix + folder[:-1])
    expect(folder[:-1], "redirection", response.status in (301, 302, 307, 308), True)
    expect(folder[:-1], "adresse", (response.getheader("Location") or "").endswith(prefix + folder), True)


def run(prefix):
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        work, root = Path(folder), Path(folder) / "root"
        inside = root / prefix.strip("/")
        inside.parent.mkdir(parents=True, exist_ok=True)
        inside.symlink_to(site) if prefix != "/" else root.symlink_to(site)
        port = free_port()
        command = {"nginx": nginx, "apache": apache, "caddy": caddy}[kind](work, root, port, prefix)
        environment = {**os.environ, "HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder}
        with open(work / "log", "w") as log:
            server = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
        try:
            for _ in range(200):
                try:
                    socket.create_connection(("127.0.0.1", port), 1).close()
                    break
                except OSError:
                    if server.poll() is not None:
                        break
                    time.sleep(0.05)
            else:
                complain(f"{kind} n’écoute pas")
            if server.poll() is not None:
                complain(f"{kind} s’est arrêté : {(work / 'log').read_text()}{(work / 'error.log').read_text() if (work / 'error.log').exists() else ''}")
                return
            check_site(Client(port), prefix)
            if prefix != "/":
                proof = root / ".well-known" / "acme-challenge" / "preuve"
                proof.parent.mkdir(parents=True)
                proof.write_text("preuve")
                response, body = Client(port).get("/.well-known/acme-challenge/preuve")
                expect(".well-known", "certificat", (response.status, body), (200, b"preuve"))
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(20)


for each in ("/", "/a/b/"):
    run(each)
print("\n".join(problems[:40]) or f"{kind} : {checks} réponses conformes, à la racine et sous /a/b/")
sys.exit(bool(problems))
