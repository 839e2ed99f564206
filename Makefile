.PHONY: all deps build release test lint format check fuzz demo bench guard guard-update accuracy \
  install docs screens example documentation clean help

PREFIX ?= /usr/local
SHARED = $(DESTDIR)$(PREFIX)/share
PACKAGES = libsqlite3-dev libxml2-dev libzstd-dev nettle-dev libarchive-dev pkg-config
RELEASE = .build/release/reftel
# To bind the symbols of the shared C++ library, which Swift's runtime needs, is two fifths of a
# start. In a folder that has the static one alone, the linker finds no other.
STATIC = --static-swift-stdlib -Xlinker "-L$(CURDIR)/.build/static"
DEMO = .build/demo.sqlite
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?= readers csv parser query

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
	@mkdir -p .build/static && rm -f .build/static/libstdc++.a
	@library=$$(clang -print-file-name=libstdc++.a 2>/dev/null) \
	  && [ -f "$$library" ] && ln -sf "$$library" .build/static/libstdc++.a || true
	@swift build -c release --product reftel $(STATIC) --quiet

test: deps  ## run every test
	swift test --disable-xctest

lint:  ## say where the style is broken
	swift format lint --recursive --strict --parallel Package.swift Sources Tests

format:  ## put the style right
	swift format --recursive --in-place --parallel Package.swift Sources Tests

check: lint build test guard  ## all that a change has to pass

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

bench: release  ## time reftel and its peers on the dump REFTEL_BENCH_CSV; see Benchmarks
	@python3 Benchmarks/bench.py $(RELEASE) docs/benchmarks.md
	@swift build -c release --product parser-benchmark $(STATIC) --quiet
	@.build/release/parser-benchmark $(REFTEL_BENCH_CSV)

guard: release  ## fail if parsing or importing takes a tenth more instructions than before
	@if command -v python3 >/dev/null; then python3 Benchmarks/guard.py $(RELEASE); \
	  else echo 'guard: skipped, there is no python3'; fi

guard-update: release  ## write down how many instructions they take now
	@python3 Benchmarks/guard.py $(RELEASE) --update

docs: release  ## write the pages on the commands anew
	$(RELEASE) manual --markdown --output docs/commands

screens: release  ## draw the pictures of docs/screens anew, with rich of PyPI
	@[ -x .build/screens/bin/python ] || python3 -m venv .build/screens
	@.build/screens/bin/python -c 'import rich' 2>/dev/null \
	  || .build/screens/bin/pip install --quiet rich
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@REFTEL_ARCHIVE=$(DEMO) $(RELEASE) import SampleData >/dev/null 2>&1 || [ $$? = 65 ]
	@PATH="$(CURDIR)/.build/release:$$PATH" REFTEL_ARCHIVE=$(DEMO) XDG_CONFIG_HOME=.build/none \
	  .build/screens/bin/python docs/screens/make.py
	@REFTEL_ARCHIVE=$(DEMO) $(RELEASE) timeline '(boat OR launch) year:2005..' --format svg \
	  > docs/screens/timeline.svg
	@REFTEL_ARCHIVE=$(DEMO) $(RELEASE) chain 09PHNOMPENH871 --depth 2 --format svg \
	  > docs/screens/graph.svg

example: deps  ## build docs/example, a program on the libraries, and run it on SampleData
	@swift build --package-path docs/example --scratch-path .build/example --quiet
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@.build/example/debug/threads $(DEMO) SampleData | tee .build/example.txt
	@grep -q '^68 cables kept' .build/example.txt
	@grep -q '^09PHNOMPENH402 is cited by 4: ' .build/example.txt

documentation: deps  ## make web pages on the libraries in .build/documentation, with docc
	@swift package dump-symbol-graph --minimum-access-level public >/dev/null
	@rm -rf .build/documentation && mkdir -p .build/documentation
	@for module in Cables Ingest Storage; do \
	  rm -rf .build/graphs && mkdir -p .build/graphs \
	    && cp .build/*/symbolgraph/$$module.symbols.json .build/graphs/ \
	    && cp .build/*/symbolgraph/$$module@*.symbols.json .build/graphs/ 2>/dev/null; \
	  docc convert Sources/$$module/$$module.docc --fallback-display-name $$module \
	    --fallback-bundle-identifier reftel.$$module --additional-symbol-graph-dir .build/graphs \
	    --warnings-as-errors --transform-for-static-hosting --hosting-base-path $$module \
	    --output-path .build/documentation/$$module || exit 1; \
	done

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
