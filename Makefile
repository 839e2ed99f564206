.PHONY: all deps build release test lint format check fuzz demo bench accuracy install docs clean help

PREFIX ?= /usr/local
SHARED = $(DESTDIR)$(PREFIX)/share
PACKAGES = libsqlite3-dev libxml2-dev libzstd-dev nettle-dev libarchive-dev pkg-config
RELEASE = .build/release/reftel
DEMO = .build/demo.sqlite
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?= readers csv parser query

all: release

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

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

check: lint build test  ## all that a change has to pass

fuzz: deps  ## put hostile input to each reader, the parser and queries, FUZZ_SECONDS each
	cd Tests/Fuzz && swift build -c release --scratch-path ../../.build/fuzz \
	  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library -Xswiftc -use-ld=lld \
	  -Xswiftc -assert-config -Xswiftc Debug
	@for target in $(FUZZ_TARGETS); do echo "$$target"; \
	  mkdir -p .build/fuzz-corpus/$$target; \
	  FUZZ_TARGET=$$target SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	    .build/fuzz/release/fuzz .build/fuzz-corpus/$$target Tests/Fuzz/Corpus/$$target \
	    -dict=Tests/Fuzz/Dictionaries/$$target.dict -max_total_time=$(FUZZ_SECONDS) \
	    -artifact_prefix=.build/fuzz-corpus/$$target- -timeout=20 -max_len=6000 \
	    -print_final_stats=1 || exit 1; \
	done

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

bench: release  ## time an import of the CSV dump REFTEL_BENCH_CSV and some questions
	@sh docs/bench.sh $(RELEASE)
	@swift build -c release --product parser-benchmark --static-swift-stdlib --quiet
	@.build/release/parser-benchmark $(REFTEL_BENCH_CSV)

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
