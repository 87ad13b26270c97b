# The front door. `make help` lists what there is.
#
# On a fresh Debian machine with Swift every target works as it is: it first installs what is missing.

SHELL := bash
.DEFAULT_GOAL := help

# The release build has Swift's library in it, so that the program runs where Swift is not installed. It has
# a folder of its own: in one with the debug build each would have the other compile the pack anew.
BUILD ?= .build
RELEASE_BUILD ?= $(BUILD)-release
RELEASE := swift build --configuration release --static-swift-stdlib --scratch-path $(RELEASE_BUILD)
BIN := $(RELEASE_BUILD)/release
PREFIX ?= /usr/local
# The annotated articles and their scorers; `make bench` does without where they are missing.
SHARED ?= ../shared
SECONDS_OF_FUZZING ?= 60

PACKAGES := libicu-dev libmd4c-dev libgumbo-dev python3 python3-jsonschema bsdutils
# What reads the formats back in tests: Debian's where there is a package, the rest from PyPI into a folder.
READERS := $(BUILD)-readers
READER_PACKAGES := python3-venv python3-pyld python3-markdown-it gawk
WEB_PACKAGES := chromium chromium-driver python3-selenium fonts-dejavu-core
READER_LISTS := Tests/CommandTests/ReadBack/requirements
# And what the checks plug into: a git hook and an editor, as their users have them.
PLUG_PACKAGES := git pre-commit neovim
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
SOURCES := Sources Tests Plugins Package.swift

# Debian packages that are missing. The exit code of `dpkg -s` lies for removed packages, so the state is asked for.
define install
missing=; for name in $(1); do \
	    [ "$$(dpkg-query -W -f='$${db:Status-Status}' $$name 2>/dev/null)" = installed ] || missing="$$missing $$name"; \
	done; \
	if [ -n "$$missing" ]; then \
	    echo "Installing$$missing"; \
	    export DEBIAN_FRONTEND=noninteractive; \
	    $(SUDO) apt-get update -q && \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
	fi
endef

.PHONY: help setup readers demo test test-web pictures bench bench-quick bench-store install uninstall docs fuzz train train-tags format lint clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install the Debian packages that are missing
	@$(call install,$(PACKAGES))

readers: setup $(READERS)/ready ## install the tools that read the formats back in tests

$(READERS)/ready: $(READER_LISTS).txt $(READER_LISTS)-alone.txt
	@$(call install,$(READER_PACKAGES))
	/usr/bin/python3 -m venv --system-site-packages $(READERS)
	$(READERS)/bin/pip install -q --disable-pip-version-check -r $(READER_LISTS).txt
	$(READERS)/bin/pip install -q --disable-pip-version-check --no-deps -r $(READER_LISTS)-alone.txt
	@touch $@

demo: setup ## build, and print a report on one of the fixture articles
	@$(RELEASE) --product onrecord
	@$(BIN)/onrecord report Fixtures/articles/leak-ceasefire.txt

test: readers ## every test, and the style of the code
	@$(call install,$(PLUG_PACKAGES))
	swift test --scratch-path $(BUILD)
	@$(MAKE) --no-print-directory lint

test-web: web-ready ## the pages in a headless browser, with an accessibility checker
	$(WEB) -m unittest -v

pictures: web-ready ## take the pictures of docs/ anew
	$(WEB) pictures.py

WEB = cd Tests/WebTests && ONRECORD=$(abspath $(BUILD))/debug/onrecord PYTHONDONTWRITEBYTECODE=1 \
    $(abspath $(READERS))/bin/python3

.PHONY: web-ready
web-ready: readers
	@$(call install,$(WEB_PACKAGES))
	swift build --scratch-path $(BUILD) --product onrecord

bench: bench-build ## accuracy, speed and the largest groups of errors, beside the figures in docs/
	$(BIN)/onrecord-bench --shared $(SHARED)

bench-quick: bench-build ## the same on a small input for speed
	$(BIN)/onrecord-bench --shared $(SHARED) --quick

bench-store: bench-build ## put the measured figures into docs/
	$(BIN)/onrecord-bench --shared $(SHARED) --store

check: bench-build ## the editorial checks on our own fixtures, beside those that are known
	$(BIN)/onrecord check --no-cache --baseline Fixtures/.onrecord-baseline.json Fixtures/articles Fixtures/drafts

.PHONY: check bench-build
bench-build: setup
	@$(RELEASE) --product onrecord
	@$(RELEASE) --product onrecord-bench

install: setup ## install the program and shell completion below PREFIX (/usr/local)
	@$(RELEASE) --product onrecord
	install -d $(DESTDIR)$(PREFIX)/bin $(COMPLETIONS)
	install -s -m 755 $(BIN)/onrecord $(DESTDIR)$(PREFIX)/bin/onrecord
	$(BIN)/onrecord --generate-completion-script bash > $(word 1,$(COMPLETIONS))/onrecord
	$(BIN)/onrecord --generate-completion-script zsh > $(word 2,$(COMPLETIONS))/_onrecord
	$(BIN)/onrecord --generate-completion-script fish > $(word 3,$(COMPLETIONS))/onrecord.fish

SHARE = $(DESTDIR)$(PREFIX)/share
COMPLETIONS = $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d

uninstall: ## take away what `make install` put there
	rm -f $(DESTDIR)$(PREFIX)/bin/onrecord $(word 1,$(COMPLETIONS))/onrecord \
	    $(word 2,$(COMPLETIONS))/_onrecord $(word 3,$(COMPLETIONS))/onrecord.fish

# The run that renews the blocks fails on purpose; the second one tells whether they are right now.
docs: setup ## renew what the program writes in README.md and docs/
	-RECORD_GOLDEN=1 swift test --scratch-path $(BUILD) --filter 'DocumentationTests|CheckReferenceTests'
	swift test --scratch-path $(BUILD) --filter 'DocumentationTests|CheckReferenceTests'

fuzz: bench-build ## break the fixture articles for SECONDS_OF_FUZZING seconds (60)
	$(BIN)/onrecord-bench fuzz --seconds $(SECONDS_OF_FUZZING)

train: setup ## learn the judge's weights anew from CORPUS, a folder with text/ and attributions/
	@[ -n "$(CORPUS)" ] || { echo "usage: make train CORPUS=folder"; exit 2; }
	$(RELEASE) --product onrecord-train
	$(BIN)/onrecord-train weights $(addprefix --corpus ,$(CORPUS)) -o Sources/CEnglishWeights/english.weights

train-tags: setup ## count the tagger's tables anew from CORPUS, a folder with text/ and silver/
	@[ -n "$(CORPUS)" ] || { echo "usage: make train-tags CORPUS=folder"; exit 2; }
	$(RELEASE) --product onrecord-train
	$(BIN)/onrecord-train tags --corpus $(CORPUS) -o Sources/EnglishPack/Pack/tags.model

format: ## bring the code into shape
	swift format --in-place --parallel --recursive $(SOURCES)

lint: ## check the shape of the code
	swift format lint --strict --parallel --recursive $(SOURCES)

clean: ## remove what was built
	rm -rf $(BUILD) $(RELEASE_BUILD)
