# make            builds the tool
# make test       runs all tests
# make install    installs the tool, its man pages and the completion of bash, zsh and fish
# make uninstall  takes them away again
#
# PREFIX is where they go (/usr/local); DESTDIR goes before it, for packages.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
BUILD = $(SWIFT) build --configuration release --static-swift-stdlib

bindir = $(DESTDIR)$(PREFIX)/bin
mandir = $(DESTDIR)$(PREFIX)/share/man/man1
bashdir = $(DESTDIR)$(PREFIX)/share/bash-completion/completions
zshdir = $(DESTDIR)$(PREFIX)/share/zsh/site-functions
fishdir = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

tool = .build/release/annals
share = .build/share

.PHONY: all build share test check install uninstall clean

all: build

build:
	.ci/dependencies
	$(BUILD) --product annals

# What is made by the tool from its own commands and options.
share: build
	mkdir -p $(share)/man
	$(tool) --generate-completion-script bash > $(share)/annals.bash
	$(tool) --generate-completion-script zsh > $(share)/_annals
	$(tool) --generate-completion-script fish > $(share)/annals.fish
	rm -f $(share)/man/*.1
	.ci/man-pages $(tool) $(share)/man

test:
	.ci/dependencies
	$(SWIFT) test

check:
	.ci/run

install: share
	install -d $(bindir) $(mandir) $(bashdir) $(zshdir) $(fishdir)
	install -m 755 $(tool) $(bindir)/annals
	install -m 644 $(share)/man/*.1 $(mandir)/
	install -m 644 $(share)/annals.bash $(bashdir)/annals
	install -m 644 $(share)/_annals $(zshdir)/_annals
	install -m 644 $(share)/annals.fish $(fishdir)/annals.fish

uninstall:
	rm -f $(bindir)/annals $(mandir)/annals.1 $(mandir)/annals-*.1
	rm -f $(bashdir)/annals $(zshdir)/_annals $(fishdir)/annals.fish

clean:
	rm -rf .build
