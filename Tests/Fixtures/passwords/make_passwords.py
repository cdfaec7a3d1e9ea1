"""Writes passwords.json: scrypt hashes from Python's hashlib (OpenSSL), as keys and as PHC strings.

The vectors are those of RFC 7914 section 12 but the last, which takes 1 GiB. The stored hashes are of passwords in
form NFC. To make it again:

    python3 make_passwords.py
"""

import base64
import hashlib
import json
import pathlib
import unicodedata

VECTORS = [
    ("", "", 4, 1, 1,
     "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
     "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906"),
    ("password", "NaCl", 10, 8, 16,
     "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
     "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"),
    ("pleaseletmein", "SodiumChloride", 14, 8, 1,
     "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
     "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"),
]
STORED = [
    ("correct horse battery", 15, 8, 3, 16, 32),
    ("密码不是这个密码，是那一个", 10, 8, 1, 16, 32),
    ("cre\u0301me bru\u0302le\u0301e", 10, 8, 1, 16, 32),
    ("twelve signs", 4, 1, 1, 8, 16),
    ("sixty-four bytes", 12, 16, 2, 64, 64),
]


def scrypt(password, salt, rounds, size, parallelism, count):
    return hashlib.scrypt(
        password.encode(), salt=salt, n=2**rounds, r=size, p=parallelism, maxmem=2**28, dklen=count)


def unpadded(data):
    return base64.b64encode(data).decode().rstrip("=")


def stored(password, rounds, size, parallelism, salt_count, count):
    salt = hashlib.sha512(password.encode()).digest()[:salt_count]
    key = scrypt(unicodedata.normalize("NFC", password), salt, rounds, size, parallelism, count)
    return f"$scrypt$ln={rounds},r={size},p={parallelism}${unpadded(salt)}${unpadded(key)}"


vectors = []
for password, salt, rounds, size, parallelism, expected in VECTORS:
    key = scrypt(password, salt.encode(), rounds, size, parallelism, 64).hex()
    assert key == expected, (password, key)
    vectors.append({"password": password, "salt": salt, "rounds": rounds, "size": size, "parallelism": parallelism,
                    "key": key})
document = {"vectors": vectors, "stored": [{"password": case[0], "phc": stored(*case)} for case in STORED]}
pathlib.Path("passwords.json").write_text(json.dumps(document, ensure_ascii=True, indent=1, sort_keys=True) + "\n")
