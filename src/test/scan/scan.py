"""Lets Wapiti look at a running Galatea, from outside and as a signed-in clinician.

usage: scan.py http://127.0.0.1:PORT FOLDER

Bounded in depth, in addresses and in time, and only ever at this machine. Ends with 1 when there is
a finding of medium level or above, or fewer than a handful of pages were looked at.
"""

import http.cookiejar
import json
import pathlib
import re
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

MEDIUM = 2
SECONDS = 240
ATTACK = 30
# Those that ask servers on the internet (nikto, wapp, ssrf, xxe) or only guess names (buster) are left out.
MODULES = (
    "backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,"
    "methods,permanentxss,redirect,shellshock,sql,xss"
)
# On a busy machine each part overruns its time.
LONGEST = 2 * (SECONDS + ATTACK * (MODULES.count(",") + 1))
PASSWORD = "a calm walk by the sea"

base, folder = sys.argv[1], pathlib.Path(sys.argv[2])
if not re.fullmatch(r"http://127\.0\.0\.1:\d+", base):
    sys.exit("scan.py looks at this machine only.")

jar = http.cookiejar.CookieJar()
browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))


def read(path, fields=None):
    body = urllib.parse.urlencode(fields).encode() if fields else None
    with browser.open(base + path, body, timeout=30) as answer:
        return answer.read().decode()


def token(page):
    return re.search(r'name="_csrf"[^>]*value="([^"]+)"', page).group(1)


def wait_for(find, what):
    for _ in range(600):
        found = find()
        if found:
            return found
        time.sleep(0.5)
    sys.exit(f"The server did not {what} within five minutes.")


def invitation():
    log = (folder / "server.log").read_text()
    return re.search(r"/desk/welcome/(\S+)", log)


def ready():
    try:
        return read("/readyz")
    except (urllib.error.URLError, ConnectionError):
        return None


def sign_in():
    link = "/desk/welcome/" + wait_for(invitation, "offer the first sign-in").group(1)
    who = {"login": "scanner", "name": "A scanner", "password": PASSWORD}
    read(link, who | {"_csrf": token(read(link))})
    door = "/desk/sign-in"
    read(door, {"username": "scanner", "password": PASSWORD, "_csrf": token(read(door))})
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


def look(name, starts, headers):
    report = folder / f"{name}.json"
    command = ["wapiti", "-u", base + "/", "--scope", "domain", "-m", MODULES, "-d", "6",
               "--max-links-per-page", "60", "--max-files-per-dir", "60", "--max-parameters", "12",
               "--max-scan-time", str(SECONDS), "--max-attack-time", str(ATTACK), "-S", "normal", "-t", "10",
               "--flush-session", "--no-bugreport", "--store-session", str(folder / f"{name}-session"),
               "--store-config", str(folder / "config"), "-f", "json", "-o", str(report)]
    for start in starts:
        command += ["-s", base + start]
    for header in headers:
        command += ["-H", header]
    with open(folder / f"{name}.log", "w") as log:
        subprocess.run(command, stdout=log, stderr=subprocess.STDOUT, timeout=LONGEST, check=False)
    return json.loads(report.read_text())


def findings(report):
    for group in ("vulnerabilities", "anomalies"):
        for category, entries in report[group].items():
            for entry in entries:
                yield entry["level"], category, entry["method"], entry["path"], entry["info"]


wait_for(ready, "get ready")
public = ["/see-a-doctor", "/articles", "/articles/mastitis-and-abscess", "/about", "/privacy", "/check", "/check/q/age",
          "/check/advice", "/api/v1/questionnaire", "/fhir/metadata", "/fhir/Questionnaire", "/desk/sign-in",
          "/actuator/health", "/nope"]
desk = ["/desk", "/desk/rules", "/desk/versions", "/desk/drafts", "/desk/bench", "/desk/flow", "/desk/proof",
        "/desk/audit", "/desk/accounts", "/desk/password", "/desk/learning"]
reports = {"public": look("public", public, [])}
reports["desk"] = look("desk", desk, ["Cookie: " + sign_in()])
worst = 0
for name, report in reports.items():
    pages = int(re.search(r"found (\d+) URLs", (folder / f"{name}.log").read_text()).group(1))
    print(f"{name}: {pages} addresses looked at")
    if pages < 10:
        sys.exit("Too few: the scan can't have worked.")
    for level, category, method, path, info in sorted(findings(report), reverse=True):
        print(f"  level {level}: {category}: {method} {path}: {info}")
        worst = max(worst, level)
print("No finding of medium level or above." if worst < MEDIUM else "There are findings of medium level or above.")
sys.exit(worst >= MEDIUM)
