"""The machine that the figures come from, in a line."""
import datetime
import os
import platform
import re


def describe():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    load = os.getloadavg()[0]
    day = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d")
    return (
        f"{day}; {os.cpu_count()} cores of {model[1] if model else platform.machine()}, "
        f"{memory:.0f} GiB of memory; {system}; "
        f"load {load:.1f} at the beginning")
