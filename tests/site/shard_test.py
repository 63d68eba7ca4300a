#!/usr/bin/env python3
"""Parts built side by side by GNU Parallel and joined are the site of one build, byte for byte; what cannot be joined is refused.

shard_test.py PORTRAITS SOURCE_DIR"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

program, source = sys.argv[1], pathlib.Path(sys.argv[2])
if not shutil.which("parallel"):
    print("skipped: GNU Parallel is not installed")
    sys.exit(77)
work = pathlib.Path(tempfile.mkdtemp())
content = work / "content"
for folder in "content", "data":
    shutil.copytree(source / "tests" / "fixtures" / "load" / "petit" / folder, work / folder)
(work / "data" / "geo").mkdir()
shutil.copy(source / "data" / "geo" / "contours.yml", work / "data" / "geo")
inputs = ["--content", str(content), "--data", str(work / "data"), "--themes", str(source / "themes")]


def run(*arguments, code=0):
    done = subprocess.run([program, *arguments, *inputs], capture_output=True, text=True, cwd=work)
    assert done.returncode == code, f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def files_of(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


run("build", "--output", "whole")
subprocess.run(["parallel", "--will-cite", program, "build", "--shard", "{}/2", "--output", "parts/{}", *inputs, ":::", "1", "2"],
               cwd=work, check=True, capture_output=True)
run("merge", "parts/1", "parts/2", "--output", "joined")
whole, joined = files_of(work / "whole"), files_of(work / "joined")
assert whole.keys() == joined.keys(), sorted(whole.keys() ^ joined.keys())
different = [name for name in whole if whole[name] != joined[name]]
assert not different, different
assert len([name for name in files_of(work / "parts" / "1") if name.startswith("territoires/") and name.endswith(".pdf")]) == 1

assert "2" in run("merge", "parts/1", "--output", "joined", code=3)
run("merge", "parts/1", "parts/1", "--output", "joined", code=3)
run("merge", "parts/1", "whole", "--output", "joined", code=3)
run("merge", "parts/1", "parts/2", "--sans-compression", "--output", "joined", code=3)
booklet = next((work / "parts" / "2" / "territoires").rglob("*.pdf"))
good = booklet.read_bytes()
booklet.write_bytes(good[:-1] + b"x")
assert booklet.name in run("merge", "parts/1", "parts/2", "--output", "joined", code=3)
booklet.write_bytes(good)
publication = content / "publication.yml"
publication.write_text(publication.read_text().replace("sous_titre: Deux territoires", "sous_titre: Autre"))
run("merge", "parts/1", "parts/2", "--output", "joined", code=3)
assert files_of(work / "joined") == whole, "a refused merge changed the site"
for wrong in "0/2", "3/2", "1", "1/2x":
    run("build", "--shard", wrong, "--output", "parts/3", code=2)
run("build", "--shard", "1/2", code=2)
shutil.rmtree(work)
