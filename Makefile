.PHONY: all deps build release test lint format check demo bench guard guard-update accuracy \
  install docs clean help

PREFIX ?= /usr/local
SHARED = $(DESTDIR)$(PREFIX)/share
PACKAGES = libsqlite3-dev libxml2-dev libzstd-dev nettle-dev libarchive-dev pkg-config
RELEASE = .build/release/reftel
DEMO = .build/demo.sqlite

all: release

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps:  ## install the C libraries that are missing
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq \
	    && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq $$missing >/dev/null; \
	fi

build: deps  ## compile everything for development
	swift build --build-tests

release: deps  ## compile the program as it is installed
	@swift build -c release --product reftel --static-swift-stdlib --quiet

test: deps  ## run every test
	swift test --disable-xctest

lint:  ## say where the style is broken
	swift format lint --recursive --strict --parallel Package.swift Sources Tests

format:  ## put the style right
	swift format --recursive --in-place --parallel Package.swift Sources Tests

check: lint build test guard  ## all that a change has to pass

demo: release  ## import the sample cables and look at them
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@echo '$$ reftel import SampleData'
	@$(RELEASE) --version >/dev/null
	@REFTEL_ARCHIVE=$(DEMO) $(RELEASE) import SampleData || [ $$? = 65 ]
	@echo; echo '$$ reftel search rope --limit 3'
	@REFTEL_ARCHIVE=$(DEMO) $(RELEASE) search rope --limit 3 --no-pager || true
	@echo; echo '$$ reftel show 09PHNOMPENH402'
	@REFTEL_ARCHIVE=$(DEMO) $(RELEASE) show 09PHNOMPENH402 --no-pager
	@echo; echo '$$ reftel chain 10BANGKOK388'
	@REFTEL_ARCHIVE=$(DEMO) $(RELEASE) chain 10BANGKOK388 --no-pager

bench: release  ## time reftel and its peers on the dump REFTEL_BENCH_CSV; see Benchmarks
	@python3 Benchmarks/bench.py $(RELEASE) docs/benchmarks.md
	@swift build -c release --product parser-benchmark --static-swift-stdlib --quiet
	@.build/release/parser-benchmark $(REFTEL_BENCH_CSV)

guard: release  ## fail if parsing or importing takes a tenth more instructions than before
	@if command -v python3 >/dev/null; then python3 Benchmarks/guard.py $(RELEASE); \
	  else echo 'guard: skipped, there is no python3'; fi

guard-update: release  ## write down how many instructions they take now
	@python3 Benchmarks/guard.py $(RELEASE) --update

docs: release  ## write the pages on the commands anew
	$(RELEASE) manual --markdown --output docs/commands

accuracy: release  ## compare with known truth; docs/accuracy.sh says what it needs
	@sh docs/accuracy.sh $(RELEASE)

install: release  ## put program, manual and completions below PREFIX
	install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/reftel
	$(RELEASE) manual --output $(SHARED)/man/man1
	@mkdir -p $(SHARED)/bash-completion/completions $(SHARED)/zsh/site-functions \
	  $(SHARED)/fish/vendor_completions.d
	$(RELEASE) completions bash > $(SHARED)/bash-completion/completions/reftel
	$(RELEASE) completions zsh > $(SHARED)/zsh/site-functions/_reftel
	$(RELEASE) completions fish > $(SHARED)/fish/vendor_completions.d/reftel.fish

clean:  ## remove what was built
	swift package clean
