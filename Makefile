# make demo   installs what is missing, builds, verifies the sample articles, prints the report
# make test   installs what is missing, builds with warnings as errors, runs every test
.PHONY: demo test build lint format install packages

PREFIX ?= /usr/local

demo: build
	.build/release/tolmach demo

build: packages
	swift build -c release --product tolmach

test: packages
	swift test --disable-xctest

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

# The program finds corpora/ and glossaries/ in share/tolmach beside its bin folder.
install: build
	install -D -m 755 .build/release/tolmach $(DESTDIR)$(PREFIX)/bin/tolmach
	mkdir -p $(DESTDIR)$(PREFIX)/share/tolmach
	cp -R corpora glossaries NOTICE LICENSE $(DESTDIR)$(PREFIX)/share/tolmach/

packages:
	@sh scripts/install-missing.sh
