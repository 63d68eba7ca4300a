#!/usr/bin/env python3
"""portraits serve, asked from outside: pages, encodings, ranges, 404, attempts to leave the folder, a clean end.
usage: serve_test.py PORTRAITS SITE"""
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

portraits, site = sys.argv[1], Path(sys.argv[2])
environment = {**os.environ, "LANG": "fr_FR.UTF-8", "LANGUAGE": "fr"}
problems = []


def expect(what, found, wanted):
    if found != wanted:
        problems.append(f"{what} : « {found} », attendu « {wanted} »")


class Preview:
    def __init__(self, *options):
        self.process = subprocess.Popen([portraits, "serve", str(site), "--port", "0", *options], env=environment, text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.told = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)(/\S*)", self.told)
        if not found:
            print("pas d’adresse :", self.told, self.process.stderr.read())
            sys.exit(1)
        self.port, self.prefix = int(found.group(1)), found.group(2)

    def get(self, path, method="GET", **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read()
        connection.close()
        return response, body

    def raw(self, request):
        """The first line that answers bytes as they are; empty when the connection is closed without one."""
        with socket.create_connection(("127.0.0.1", self.port), 20) as link:
            link.sendall(request)
            answer = b""
            try:
                while chunk := link.recv(65536):
                    answer += chunk
            except OSError:
                pass
            return answer

    def end(self, by=signal.SIGINT):
        self.process.send_signal(by)
        expect("code de sortie", self.process.wait(20), 0)
        expect("dernier mot", self.process.stdout.read(), "fin de l’aperçu\n")
        expect("erreurs", self.process.stderr.read(), "")


def check_pages(preview):
    home = (site / "index.html").read_bytes()
    response, body = preview.get(preview.prefix)
    expect("accueil", (response.status, body == home), (200, True))
    expect("type", response.getheader("Content-Type"), "text/html; charset=utf-8")
    expect("politique", "unsafe" in response.getheader("Content-Security-Policy"), False)
    for encoding, suffix in (("gzip", ".gz"), ("br", ".br")):
        response, body = preview.get(preview.prefix, Accept_Encoding=encoding)
        expect(encoding, (response.getheader("Content-Encoding"), body == Path(f"{site}/index.html{suffix}").read_bytes()), (encoding, True))
    tag = preview.get(preview.prefix)[0].getheader("ETag")
    response, body = preview.get(preview.prefix, If_None_Match=tag)
    expect("même étiquette", (response.status, body), (304, b""))
    response, body = preview.get(preview.prefix, "HEAD")
    expect("HEAD", (response.status, body, response.getheader("Content-Length")), (200, b"", str(len(home))))
    response, _ = preview.get(preview.prefix, "POST")
    expect("POST", (response.status, response.getheader("Allow")), (405, "GET, HEAD"))


def check_files(preview):
    pdf = next(site.glob("territoires/*/*.pdf"))
    path = preview.prefix + str(pdf.relative_to(site))
    response, body = preview.get(path, Range="bytes=100-199")
    expect("partie d’un livret", (response.status, body == pdf.read_bytes()[100:200]), (206, True))
    response, body = preview.get(path)
    expect("livret", (response.status, response.getheader("Content-Type"), body == pdf.read_bytes()), (200, "application/pdf", True))
    sheet = next(site.glob("assets/*.css"))
    response, _ = preview.get(preview.prefix + str(sheet.relative_to(site)))
    expect("cache", response.getheader("Cache-Control"), "public, max-age=31536000, immutable")
    response, body = preview.get(preview.prefix + "rien/")
    expect("page absente", (response.status, body == (site / "404.html").read_bytes()), (404, True))


def check_attempts(preview):
    """Above the folder stands a secret: nothing of it may come out."""
    secret = site.resolve().parent / "secret-de-serve.txt"
    secret.write_text("SECRET")
    try:
        for path in ("/../secret-de-serve.txt", "/%2e%2e/secret-de-serve.txt", "/..%2fsecret-de-serve.txt", "/%2e%2e%2fsecret-de-serve.txt",
                     "/assets/../../secret-de-serve.txt", "/..%5csecret-de-serve.txt", "//secret-de-serve.txt", "/index.html%00", "/.portraits",
                     "/%2Eportraits", "http://x/../secret-de-serve.txt"):
            answer = preview.raw(b"GET " + path.encode() + b" HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            first = answer.split(b"\r\n")[0]
            expect(path, (b" 404 " in first or b" 400 " in first, b"SECRET" in answer), (True, False))
        # The name of another site that leads to this machine.
        answer = preview.raw(b"GET / HTTP/1.1\r\nHost: exemple.fr\r\nConnection: close\r\n\r\n")
        expect("par un autre nom", answer.split(b"\r\n")[0].split(b" ")[1:2], [b"403"])
        for request in (b"\0\0\0\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET " + b"/a" * 20000 + b" HTTP/1.1\r\n\r\n", b"GET /\0 HTTP/1.1\r\n\r\n"):
            expect(request[:12], b"SECRET" in preview.raw(request), False)
    finally:
        secret.unlink()
    expect("toujours là", preview.get(preview.prefix)[0].status, 200)


def check_refusals():
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([portraits, "serve", folder], env=environment, capture_output=True, text=True, timeout=60)
        expect("dossier étranger", (run.returncode, "n’est pas un site produit par ce programme" in run.stderr), (3, True))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        run = subprocess.run([portraits, "serve", str(site), "--port", port], env=environment, capture_output=True, text=True, timeout=60)
        expect("port pris", (run.returncode, port in run.stderr), (3, True))


for wrong in ("70000", "-1", "x"):
    run = subprocess.run([portraits, "serve", str(site), "--port", wrong], env=environment, capture_output=True, text=True, timeout=60)
    expect(f"port {wrong}", (run.returncode, "not" in run.stderr), (2, False))
for options, ending in (((), signal.SIGINT), (("--prefixe", "/a/b/"), signal.SIGTERM)):
    preview = Preview(*options)
    expect("préfixe", preview.prefix, options[1] if options else "/")
    check_pages(preview)
    check_files(preview)
    if not options:
        check_attempts(preview)
    preview.end(ending)
check_refusals()
print("\n".join(problems) or "aperçu conforme")
sys.exit(bool(problems))
