# make demo   installs what is missing, builds, verifies the sample articles, prints the report
# make test   installs what is missing, builds with warnings as errors, runs every test
.PHONY: demo test build lint format install packages sanitize manuals

PREFIX ?= /usr/local

# The Mueller dictionary, where Debian offers it, makes the reports surer; the demo runs without it too.
demo: build
	@sh scripts/demo-lexicon.sh .build/mueller7.tlx
	.build/release/tolmach demo $$([ -f .build/mueller7.tlx ] && echo --lexicon .build/mueller7.tlx)

build: packages
	swift build -c release --product tolmach

test: packages
	swift test --disable-xctest

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

# Leaks are not looked for: Foundation's Process, which the command-line tests use, keeps 64 bytes (Benchmarks/README.md).
sanitize: packages
	SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
	  swift test --disable-xctest --sanitize=address --scratch-path .build/address
	SWIFT_BACKTRACE=enable=no swift test --disable-xctest --sanitize=thread --scratch-path .build/thread

# Completion scripts for bash, zsh and fish in .build/completions, manual pages in .build/manuals.
manuals: build
	mkdir -p .build/completions
	for shell in bash zsh fish; do \
	  .build/release/tolmach --generate-completion-script $$shell > .build/completions/tolmach.$$shell || exit 1; done
	swift package plugin generate-manual --multi-page
	rm -rf .build/manuals && cp -R .build/plugins/GenerateManual/outputs/TolmachCLI .build/manuals

# The program finds corpora/ and glossaries/ in share/tolmach beside its bin folder.
install: build
	install -D -m 755 .build/release/tolmach $(DESTDIR)$(PREFIX)/bin/tolmach
	mkdir -p $(DESTDIR)$(PREFIX)/share/tolmach
	cp -R corpora glossaries NOTICE LICENSE $(DESTDIR)$(PREFIX)/share/tolmach/

packages:
	@sh scripts/install-missing.sh
