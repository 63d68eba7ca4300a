#!/usr/bin/env python3
"""A build that is killed, interrupted, or that the disk fails leaves the published folder exactly as one of the two whole editions, and the next
build works and cleans up. Moments are random, from a seed that is printed and may be given.
usage: fault_test.py PORTRAITS SOURCE NO_EXCHANGE [--kills N] [--full-disks N] [--seed N]
A full run: --kills 200 --full-disks 20. Full disks, read-only disks and permissions need root; they are skipped, with a message, without."""
import argparse
import hashlib
import http.client
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import small_publication as small

parser = argparse.ArgumentParser()
parser.add_argument("portraits")
parser.add_argument("source")
parser.add_argument("no_exchange")
parser.add_argument("--kills", type=int, default=int(os.environ.get("PORTRAITS_FAULT_KILLS", "8")))
parser.add_argument("--full-disks", type=int, default=int(os.environ.get("PORTRAITS_FAULT_DISKS", "3")))
parser.add_argument("--seed", type=int, default=20240115)
args = parser.parse_args()
portraits, source = str(Path(args.portraits).resolve()), Path(args.source).resolve()
shim = str(Path(args.no_exchange).resolve())
environment = {**os.environ, "LANGUAGE": "fr"}
choose = random.Random(args.seed)
problems = []
seen = {}
work = Path(tempfile.mkdtemp(prefix="portraits-fautes-"))
mounts = []


def note(what):
    seen[what] = seen.get(what, 0) + 1


def problem(text):
    problems.append(text)
    print("ÉCHEC :", text, flush=True)


def sums(folder):
    """What a folder holds, exactly."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()}


def build_words(edition, output, *words):
    return [portraits, "build", "--themes", str(source / "themes"), "--content", str(work / edition / "content"), "--data",
            str(work / edition / "data"), "--output", str(output), *words]


def build(edition, output, *words, **more):
    return subprocess.run(build_words(edition, output, *words), capture_output=True, text=True, **{"env": environment, **more})


def verify(folder):
    run = subprocess.run([portraits, "verify", str(folder)], capture_output=True, text=True, env=environment)
    return run.returncode == 0, run.stdout + run.stderr


def state(folder, known, where):
    """The name of the edition that stands there whole; « aucune » when there is no folder; a problem for anything else."""
    if not folder.exists():
        return "aucune"
    found = sums(folder)
    for name, expected in known.items():
        if found == expected:
            sound, told = verify(folder)
            if not sound:
                problem(f"{where} : édition {name} entière, mais verify dit {told}")
            return name
    first = next(iter(known.values()))
    problem(f"{where} : ni l’une ni l’autre édition ; {len(found)} fichiers, attendus {len(first)} ; {verify(folder)[1][:400]}")
    return "cassée"


def leftovers(output):
    """What a build must not leave beside the folder: all but the record for the next one."""
    return sorted(path.name for path in output.parent.glob(output.name + ".*") if path.suffix != ".construction")


def expect_clean(output, where):
    if leftovers(output):
        problem(f"{where} : restes {leftovers(output)}")


def plain(text):
    """With ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def expect_words(run, code, words, where):
    told = plain(run.stdout + run.stderr)
    if run.returncode != code:
        problem(f"{where} : code {run.returncode}, attendu {code} : {told}")
    for each in words:
        if each not in told:
            problem(f"{where} : « {each} » n’est pas dit : {told}")
    if re.search(r"filesystem error|terminate called|No space|Permission denied|Read-only", told):
        problem(f"{where} : message du système en anglais : {told}")


def prepare():
    """Two editions, what they publish, and how long a build takes."""
    small.write(work / "a", source)
    small.write(work / "b", source, text="Un autre texte, pour une autre édition.", edition="Édition 2024", date="2024-01-15")
    output = work / "reference"
    known = {}
    for name in ("a", "b"):
        run = build(name, output)
        if run.returncode != 0:
            sys.exit(run.stdout + run.stderr)
        known[name] = sums(output)
    build("a", output)
    build("b", output, "--only", "ti-2701")
    known["a+b"] = sums(output)  # a completed by one territory of b
    start = time.monotonic()
    build("b", work / "mesure")
    return known, time.monotonic() - start


def start_build(edition, output, *words, env=None):
    return subprocess.Popen(build_words(edition, output, *words), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                            env=env or environment, start_new_session=True)


def wait_for_moment(process, output, duration, in_commit):
    """A moment of the whole build, or, half of the time, one of its last instants: flush, swap, tidying."""
    if not in_commit:
        time.sleep(choose.uniform(0, duration))
        return
    last = output.parent / (output.name + ".en-cours") / "SHA256SUMS"
    pause = 10 ** choose.uniform(-4.5, -0.3)  # the swap itself takes some tenths of a millisecond, the flush before it much longer
    while process.poll() is None and not last.exists():
        time.sleep(0.0005)
    time.sleep(pause)


def kill_once(number, known, duration):
    """One kill -9 of one kind of build, then the next build."""
    kind = ("refaite", "première", "--only", "deux renommages")[number % 4]
    output = work / "tuée" / "site"
    output.parent.mkdir(exist_ok=True)
    before = "a"
    if kind == "première":
        shutil.rmtree(output, ignore_errors=True)
        before = "aucune"
    elif state(output, known, "avant") != "a":
        build("a", output)
    words = ["--only", "ti-2701"] if kind == "--only" else []
    after = "a+b" if kind == "--only" else "b"
    env = {**environment, "LD_PRELOAD": shim} if kind == "deux renommages" else environment
    process = start_build("b", output, *words, env=env)
    wait_for_moment(process, output, duration, choose.random() < 0.5)
    process.kill()
    process.communicate()
    where = f"kill {number} ({kind})"
    found = state(output, known, where)
    between = kind == "deux renommages" and found == "aucune"
    if between and sums(output.parent / "site.ancien") != known["a"]:
        problem(f"{where} : entre les deux renommages, l’ancien site n’est pas entier")
    if found not in (before, after) and not between:
        problem(f"{where} : édition {found}, attendue {before} ou {after}")
    rest = leftovers(output)
    note(f"kill, {kind} : {'fini avant' if process.returncode == 0 else 'nouvelle' if found == after else 'entre deux renommages' if between else 'ancienne'}")
    if "site.en-cours" in rest and found == after:
        note("kill entre l’échange et le ménage")
    run = build("a", output)
    expect_words(run, 0, ["est remis tel qu’il était"] if between else [], where + ", construction suivante")
    if state(output, known, where + ", construction suivante") != "a":
        problem(f"{where} : la construction suivante n’a pas publié")
    expect_clean(output, where)


def check_between(known):
    """Killed exactly between two renames: no site for the moment, and the next build puts the old one back before anything else."""
    output = work / "entre" / "site"
    output.parent.mkdir()
    build("a", output)
    run = build("b", output, env={**environment, "LD_PRELOAD": shim, "PORTRAITS_KILL_BETWEEN": "1"})
    if run.returncode != -signal.SIGKILL or output.exists() or sums(output.parent / "site.ancien") != known["a"]:
        problem(f"entre deux renommages : code {run.returncode}, {leftovers(output)}")
    expect_words(build("absente", output), 1, ["est remis tel qu’il était"], "construction fautive après l’instant sans site")
    if state(output, known, "entre deux renommages") != "a":
        problem("entre deux renommages : l’ancien site n’est pas revenu")
    expect_clean(output, "entre deux renommages")
    note("kill exactement entre deux renommages")


def signal_once(number, known, duration):
    """Ctrl-C or a request to end: a clean end at once."""
    kind = (signal.SIGINT, signal.SIGTERM)[number % 2]
    output = work / "arrêtée" / "site"
    output.parent.mkdir(exist_ok=True)
    build("a", output)
    process = start_build("b", output)
    staging = output.parent / "site.en-cours"
    while process.poll() is None and not staging.exists():
        time.sleep(0.001)
    time.sleep(choose.uniform(0, duration * 0.5))
    process.send_signal(kind)
    told = "".join(process.communicate())
    found = state(output, known, f"signal {number}")
    if found != ("b" if process.returncode == 0 else "a"):
        problem(f"signal {number} : code {process.returncode}, édition {found}")
    if process.returncode not in (0, -kind):
        problem(f"signal {number} : code {process.returncode} : {told}")
    if process.returncode != 0 and not ("interrompue" in told and "rien n’a été publié" in told):
        problem(f"signal {number} : message : {told}")
    expect_clean(output, f"signal {number}")
    note(f"{kind.name} : {'nouvelle' if found == 'b' else 'ancienne'}")


def check_lock(known):
    """Two builds of one folder exclude each other; a lock does not survive its holder."""
    output = work / "verrou" / "site"
    output.parent.mkdir()
    build("a", output)
    first = start_build("b", output)
    while first.poll() is None and not (output.parent / "site.en-cours").exists():
        time.sleep(0.001)
    first.send_signal(signal.SIGSTOP)
    second = build("b", output)
    expect_words(second, 3, ["un autre « portraits build »", "rien n’a été publié"], "deux constructions")
    other = build("b", output.parent / "autre")
    expect_words(other, 0, [], "un autre dossier en même temps")
    first.kill()
    first.communicate()
    if (output.parent / "site.verrou").exists():
        note("fichier de verrou laissé par un kill")
    expect_words(build("a", output), 0, [], "après la mort de qui tenait le verrou")
    state(output, known, "verrou")
    expect_clean(output, "verrou")
    note("deux constructions à la fois")


def check_reading(known, rounds):
    """A client that reads in a loop during swaps finds every page of both editions, always."""
    output = work / "servie" / "site"
    output.parent.mkdir()
    build("a", output)
    server = subprocess.Popen([portraits, "serve", str(output), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
    port = int(re.search(r":(\d+)/", server.stdout.readline()).group(1))
    pages = sorted(path for path in set(known["a"]) & set(known["b"]) if path.endswith(".html"))
    done, bad = threading.Event(), []
    count = [0]

    def read():
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        while not done.is_set():
            page = pages[count[0] % len(pages)]
            connection.request("GET", "/" + page)
            answer = connection.getresponse()
            body = answer.read()
            count[0] += 1
            if answer.status != 200 or hashlib.sha256(body).hexdigest() not in (known["a"][page], known["b"][page]):
                bad.append((page, answer.status, len(body)))

    reader = threading.Thread(target=read)
    reader.start()
    for i in range(rounds):
        build("ba"[i % 2], output)
    done.set()
    reader.join()
    server.send_signal(signal.SIGINT)
    server.wait()
    if bad:
        problem(f"lecture pendant l’échange : {len(bad)} réponses fausses sur {count[0]} : {bad[:3]}")
    seen[f"lectures pendant {rounds} échanges"] = count[0]


def check_names(known):
    """Outputs that are not a plain folder, and inputs that vanish."""
    place = work / "noms"
    place.mkdir()
    (place / "fichier").write_text("précieux")
    expect_words(build("a", place / "fichier"), 3, ["est un fichier, pas un dossier"], "sortie qui est un fichier")
    (place / "vers-rien").symlink_to("nulle-part")
    expect_words(build("a", place / "vers-rien"), 3, ["ne mène nulle part"], "lien vers rien")
    (place / "vrai").mkdir()
    (place / "lien").symlink_to("vrai")
    for edition in "ab":
        expect_words(build(edition, place / "lien"), 0, [], "sortie qui est un lien")
    if not (place / "lien").is_symlink() or state(place / "vrai", known, "lien") != "b":
        problem("sortie qui est un lien : il n’est plus, ou son dossier n’est pas le nouveau")
    (place / "fichier2").mkdir()
    (place / "fichier2" / "photo.jpg").write_text("précieux")
    expect_words(build("a", place / "fichier2"), 3, ["n’a pas produits"], "dossier d’un autre")
    shutil.copytree(work / "b", work / "perdue")
    output = place / "perdue"
    build("a", output)
    for gone in ("data/geo/contours.yml", "data/tables/part.csv", "content/documents/portrait.yml"):
        (work / "perdue" / gone).rename(work / "perdue" / "ailleurs")
        run = build("perdue", output)
        if run.returncode not in (1, 3) or Path(gone).name not in run.stdout + run.stderr or "rien n’a été publié" not in run.stderr:
            problem(f"entrée disparue {gone} : code {run.returncode} : {run.stdout}{run.stderr}")
        (work / "perdue" / "ailleurs").rename(work / "perdue" / gone)
        state(output, {"a": known["a"]}, f"entrée disparue {gone}")
    process = start_build("perdue", output)
    time.sleep(0.05)
    shutil.rmtree(work / "perdue")
    process.communicate()
    if state(output, known, "entrées disparues pendant la construction") != ("b" if process.returncode == 0 else "a"):
        problem("entrées disparues pendant la construction")
    expect_clean(output, "entrées disparues")
    note("sorties et entrées singulières")


def mount(place, options):
    place.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)], capture_output=True, text=True)
    if done.returncode != 0:
        return False
    mounts.append(place)
    return True


def remount(place, options):
    subprocess.run(["mount", "-o", "remount," + options, str(place)], check=True)


def used(place):
    found = os.statvfs(place)
    return (found.f_blocks - found.f_bfree) * found.f_frsize


def full_disk_once(number, total, place, known, more):
    """Room for the old edition and a part of the new one: from hardly a file to all but the last ones."""
    output = place / "site"
    remount(place, "size=40m")
    build("a", output)
    words = ["--only", "ti-2701"] if number % 3 == 2 else []  # they write about half as much
    room = int(more * (0.45 if words else 0.93) * (number + choose.random()) / total)
    remount(place, f"size={(used(place) + room) // 4096 * 4096 + 4096}")
    run = build("b", output, *words)
    where = f"disque plein {number} ({room} octets libres)"
    if run.returncode == 0:
        problem(f"{where} : la place a suffi, l’essai ne dit rien")
    expect_words(run, 3, ["il n’y a plus de place sur le disque", "libérez de la place", "rien n’a été publié"], where)
    state(output, {"a": known["a"]}, where)
    expect_clean(output, where)
    remount(place, "size=40m")
    expect_words(build("b", output), 0, [], where + ", construction suivante")
    if state(output, known, where) != "b":
        problem(f"{where} : la construction suivante n’a pas publié")
    note("disque plein")


def check_disks(known, count):
    place = work / "disque"
    if os.geteuid() != 0 or not mount(place, "size=40m"):
        print("sauté : disque plein, disque en lecture seule, point de montage, droits (il faut être root et pouvoir monter un tmpfs)")
        return
    build("a", place / "mesure")
    more = used(place)
    build("b", place / "mesure")  # only what differs takes room: the rest has one more name
    more = used(place) - more
    for left in place.glob("mesure*"):
        shutil.rmtree(left)
    for number in range(count):
        full_disk_once(number, count, place, known, more)
    build("a", place / "site")
    remount(place, "ro")
    expect_words(build("b", place / "site"), 3, ["le disque est en lecture seule", "rien n’a été publié"], "disque en lecture seule")
    state(place / "site", {"a": known["a"]}, "disque en lecture seule")
    remount(place, "rw")
    expect_words(build("b", place), 3, ["un système de fichiers est monté sur", "--output"], "point de montage")
    link = work / "lien-ailleurs"
    link.symlink_to(place / "site")
    expect_words(build("b", link), 0, [], "lien vers un autre système de fichiers")
    if state(place / "site", known, "lien vers un autre système de fichiers") != "b" or not link.is_symlink():
        problem("lien vers un autre système de fichiers")
    expect_clean(place / "site", "lien vers un autre système de fichiers")
    note("lecture seule, point de montage, autre système de fichiers")
    check_permissions(known)


def check_permissions(known):
    nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    if subprocess.run([*nobody, portraits, "--version"], capture_output=True).returncode != 0:
        print("sauté : droits (un autre utilisateur ne peut pas lancer le programme là où il est)")
        return
    os.chmod(work, 0o755)
    output = work / "droits" / "site"
    output.parent.mkdir()
    build("a", output)
    run = subprocess.run([*nobody, *build_words("b", output)], capture_output=True, text=True, env={**environment, "HOME": "/nonexistent"})
    expect_words(run, 3, ["accès refusé", "rien n’a été publié"], "dossier d’un autre utilisateur")
    state(output, {"a": known["a"]}, "dossier d’un autre utilisateur")
    expect_clean(output, "dossier d’un autre utilisateur")
    note("droits")


def main():
    print(f"graine {args.seed}", flush=True)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # started in the background, this test would pass on that Ctrl-C is ignored
    known, duration = prepare()
    for number in range(args.kills):
        kill_once(number, known, duration)
    for number in range(max(2, args.kills // 10)):
        signal_once(number, known, duration)
    check_between(known)
    check_lock(known)
    check_reading(known, max(2, args.kills // 5))
    check_names(known)
    check_disks(known, args.full_disks)
    for what, count in sorted(seen.items()):
        print(f"{count:6} {what}")
    print(f"{len(problems)} sites cassés ou messages faux")
    return 1 if problems else 0


try:
    code = main()
finally:
    for place in mounts:
        subprocess.run(["umount", str(place)], check=False)
    shutil.rmtree(work, ignore_errors=True)
sys.exit(code)
