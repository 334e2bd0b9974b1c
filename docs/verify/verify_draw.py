#!/usr/bin/env python3
"""Checks draws of Campaign Kit without any of its code: needs Python 3 and nothing else.

    python3 verify_draw.py receipt RECEIPT.json ROOT
        proves that a receipt's card lay in the deck whose root is ROOT.
        RECEIPT.json is a receipt, or an answer that has one as its "receipt".

    python3 verify_draw.py campaign CAMPAIGN.json [DRAWS.json ...]
        proves all that can be proved of a campaign, saved from /v1/campaigns/{campaign}: once a draw is over, deals its
        decks again from their seeds and compares their roots; and holds every draw in DRAWS.json (saved from
        /v1/campaigns/{campaign}/lucky-draws/{activity}/draws) against its deck.

Ends with 0 if all of it holds, with 1 if something does not, with 2 if it could not read what it was given.
"""

import hashlib
import json
import re
import sys

HASH = re.compile("[0-9a-f]{64}")
PRIZE = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
MISSING = bytes(32)


def sha256(data):
    return hashlib.sha256(data).digest()


def is_hash(value):
    return isinstance(value, str) and HASH.fullmatch(value) is not None


# The receipt


def leaf_of(deck, index, prize, salt):
    """A card's leaf. `salt` is in hexadecimal."""
    return sha256(b"\x00" + f"{deck}:{index}:{prize}:{salt}".encode())


def node_of(left, right):
    return sha256(b"\x01" + left + right)


def is_receipt(receipt):
    """Whether this has the form of a receipt. What else it holds does not matter."""
    if not isinstance(receipt, dict):
        return False
    deck, index, prize, proof = (receipt.get(name) for name in ("deck", "index", "prize", "proof"))
    return (
        deck in ("main", "reserve")
        and type(index) is int
        and isinstance(prize, str)
        and len(prize) <= 64
        and PRIZE.fullmatch(prize) is not None
        and is_hash(receipt.get("salt"))
        and isinstance(proof, list)
        and len(proof) <= 20
        and all(is_hash(sibling) for sibling in proof)
        and 0 <= index < 2 ** len(proof)
    )


def verify_receipt(receipt, root):
    """Whether a receipt's card lay at its place in the deck with this root (in hexadecimal)."""
    if not is_receipt(receipt) or not is_hash(root):
        return False
    node = leaf_of(receipt["deck"], receipt["index"], receipt["prize"], receipt["salt"])
    for height, sibling in enumerate(map(bytes.fromhex, receipt["proof"])):
        to_the_left = receipt["index"] >> height & 1
        node = node_of(sibling, node) if to_the_left else node_of(node, sibling)
    return node.hex() == root


# The deck


def numbers(seed, name):
    """The numbers of 32 bits that a seed and a deck's name make."""
    count = 0
    while True:
        block = sha256(f"shuffle:{name}:{count}:".encode() + seed)
        for word in range(0, 32, 4):
            yield int.from_bytes(block[word : word + 4], "big")
        count += 1


def shuffle(cards, seed, name):
    source = numbers(seed, name)
    for index in range(len(cards) - 1, 0, -1):
        places = index + 1
        fair = 2**32 - 2**32 % places
        number = next(source)
        while number >= fair:
            number = next(source)
        other = number % places
        cards[index], cards[other] = cards[other], cards[index]


def salt_of(seed, name, index):
    return sha256(f"salt:{name}:{index}:".encode() + seed).hex()


def deal(name, seed, prizes):
    """The prizes of all cards, by their places. `prizes`: pairs of a prize and its cards, in the campaign's order."""
    cards = [prize for prize, count in prizes for _ in range(count)]
    shuffle(cards, bytes.fromhex(seed), name)
    return cards


def root_of(name, seed, cards):
    """The root of the tree over these cards, in hexadecimal."""
    secret = bytes.fromhex(seed)
    level = [leaf_of(name, index, prize, salt_of(secret, name, index)) for index, prize in enumerate(cards)]
    width = 1
    while width < len(level):
        width *= 2
    level += [MISSING] * (width - len(level))
    while len(level) > 1:
        level = [node_of(level[place], level[place + 1]) for place in range(0, len(level), 2)]
    return level[0].hex()


# The campaign


def verify_activity(activity, draws, say):
    """Holds a lucky draw's decks and these draws of it against each other."""
    decks = {deck["name"]: deck for deck in activity["decks"]}
    dealt = {}
    for name, deck in decks.items():
        title = f"{activity['id']}, {name} deck"
        if "seed" not in deck:
            say(True, f"{title}: sealed as {deck['root']}; its seed is shown when the draw is over")
            continue
        counted = "cards" if name == "main" else "reserve"
        cards = deal(name, deck["seed"], [(prize["id"], prize[counted]) for prize in activity["prizes"]])
        same = len(cards) == deck["size"] and root_of(name, deck["seed"], cards) == deck["root"]
        say(same, f"{title}: {len(cards)} cards, dealt again, have {'the' if same else 'ANOTHER'} root {deck['root']}")
        dealt[name] = cards
    for entry in draws:
        draw, receipt = entry["draw"], entry["receipt"]
        deck = decks.get(receipt.get("deck"))
        holds = deck is not None and draw["prize"] == receipt.get("prize") and verify_receipt(receipt, deck["root"])
        if holds and receipt["deck"] in dealt:
            cards = dealt[receipt["deck"]]
            holds = receipt["index"] < len(cards) and cards[receipt["index"]] == receipt["prize"]
        what = f"{activity['id']}, draw {draw['id']} of {draw['drawnAt']}: {draw['prize']}"
        say(holds, f"{what} {'lay' if holds else 'did NOT lie'} in the deck")


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(arguments):
    results = []

    def say(holds, text):
        results.append(holds)
        print(text)

    if len(arguments) == 3 and arguments[0] == "receipt":
        receipt, root = read(arguments[1]), arguments[2]
        holds = verify_receipt(receipt.get("receipt", receipt) if isinstance(receipt, dict) else receipt, root)
        say(holds, "The card lay in the deck." if holds else "The receipt does NOT fit this root.")
    elif len(arguments) >= 2 and arguments[0] == "campaign":
        campaign = read(arguments[1])
        draws = [entry for path in arguments[2:] for entry in read(path)["draws"]]
        for activity in campaign["activities"]:
            if activity["mechanic"] == "lucky-draw":
                own = [entry for entry in draws if entry["draw"]["activity"] == activity["id"]]
                verify_activity(activity, own, say)
        if not results:
            say(False, "This campaign has no lucky draw.")
    else:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    return 0 if all(results) else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        print(f"This could not be read: {error!r}", file=sys.stderr)
        sys.exit(2)
