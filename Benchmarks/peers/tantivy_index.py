"""Makes an index of tantivy, and asks it."""
import os
import sys

import tantivy


def index(path, dump):
    from dump import records
    builder = tantivy.SchemaBuilder()
    for name in ("id", "date", "origin", "classification", "tags"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw")
    for name in ("subject", "text"):
        builder.add_text_field(name, stored=True)
    os.makedirs(path)
    writer = tantivy.Index(builder.build(), path=path).writer(heap_size=256 << 20)
    for record in records(dump):
        fields = record._asdict()
        tags = fields.pop("tags").split()
        document = tantivy.Document(**fields)
        for tag in tags:
            document.add_text("tags", tag)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


def search(path, text):
    archive = tantivy.Index.open(path)
    searcher = archive.searcher()
    return searcher, searcher.search(archive.parse_query(text, ["subject", "text"]), 20)


def ask(path, text):
    searcher, found = search(path, text)
    for _, address in found.hits:
        document = searcher.doc(address)
        print(document["id"][0], document["subject"][0])


def count(path, text):
    print(search(path, text)[1].count)


if __name__ == "__main__":
    {"index": index, "ask": ask, "count": count}[sys.argv[1]](*sys.argv[2:])
