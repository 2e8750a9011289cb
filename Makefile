# The way in. `make` alone lists the commands.

SWIFT ?= swift
PREFIX ?= /usr/local
DATA ?= $(or $(TAPAK_TEST_DATA),../shared/data)

CITY := geodata/kota-bekasi
SCREEN := .build/release/tapak screen $(CITY)/parcels.geojson --kelurahan $(CITY)/kelurahan.geojson
# The table has said it all: the summaries of the other runs are shown only when one goes wrong.
QUIETLY := 2> out/run.log || { cat out/run.log >&2; exit 1; }
RELEASE := $(SWIFT) build -c release --disable-index-store
# Apart from .build: with other flags in the same folder everything would be built anew each time.
STATIC := $(RELEASE) --static-swift-stdlib --scratch-path .build-install

CASES := 1000000
SHORTCUTS := BoundaryIndexTests|CornerChordsTests|MistakeBoundsTests|OrdinaryRingTests|PlainRingTests|RingContactTests|RingIntersectionTests|RingOverlayTests|RingSeriesTests

.DEFAULT_GOAL := help
# One `swift build` at a time.
.NOTPARALLEL:

.PHONY: help
help: ## list these commands
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' $(MAKEFILE_LIST) | awk -F '\t' '{ printf "  make %-18s %s\n", $$1, $$2 }'

.PHONY: setup
setup: ## install what is needed to build and run (Debian, Ubuntu: apt-get; sudo when not root)
	@Scripts/setup.sh

.PHONY: setup-tests
setup-tests: ## install also what the oracles and the memory check need
	@Scripts/setup.sh --tests

.PHONY: release
release: setup
	@$(RELEASE) --product tapak

.PHONY: run
run: release ## build, screen the sample, print the table, write CSV, GeoJSON, the page and the summary to out/
	@mkdir -p out
	@$(SCREEN) --summary out/kelurahan.csv --overwrite
	@$(SCREEN) --format csv --output out/parcels.csv --overwrite $(QUIETLY)
	@$(SCREEN) --format geojson --output out/parcels.geojson --overwrite $(QUIETLY)
	@$(SCREEN) --format html --output out/page.html --overwrite $(QUIETLY)
	@printf '\n%s\n' \
		"out/page.html        peta dan daftar; buka di peramban / map and list; open it in a browser" \
		"out/parcels.csv      satu baris per bidang / one row a parcel" \
		"out/parcels.geojson  untuk QGIS / for QGIS" \
		"out/kelurahan.csv    satu baris per kelurahan / one row a kelurahan"

# With the index store: on Linux the list of tests is made from it.
.PHONY: test
test: setup ## run the tests and say how many ran
	@Scripts/count-tests.sh $(SWIFT) test --disable-xctest

.PHONY: verify
verify: setup-tests ## hold everything against the large test data: make verify DATA=FOLDER
	@Scripts/verify.sh "$(DATA)"

# Every way round a library against the library: in release, since a million rings take long enough.
.PHONY: rings
rings: setup-tests ## hold each shortcut against the libraries on a million random rings: make rings CASES=1000000
	@TAPAK_CASES=$(CASES) Scripts/count-tests.sh swift test -c release -Xswiftc -enable-testing --disable-xctest \
		--scratch-path .build-rings --filter '$(SHORTCUTS)'

.PHONY: end-to-end
end-to-end: release ## test the built binary from outside
	@Scripts/end-to-end.sh

.PHONY: page-test
page-test: release setup-tests ## test the HTML page in a headless Chromium
	@Scripts/page-test.sh

.PHONY: valgrind
valgrind: setup-tests ## run the tests of the GEOS and PROJ engines under valgrind
	@Scripts/valgrind.sh

.PHONY: fuzz
fuzz: setup-tests ## read a million broken documents, then let libFuzzer think of more for a minute
	@Scripts/fuzz.sh
	@Scripts/fuzz.sh --guided

.PHONY: lint
lint: ## check the format of all Swift code
	@$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

.PHONY: format
format: ## format all Swift code
	@$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

.PHONY: layers
layers: ## print the floors of the house, and every dependency that goes sideways or up
	@Scripts/layers.sh

.PHONY: sample-data
sample-data: setup ## make geodata/ anew
	@$(RELEASE) --product tapak-sample-data
	@.build/release/tapak-sample-data geodata

.PHONY: check-sample-data
check-sample-data: setup ## check that making geodata/ anew gives the same bytes
	@Scripts/check-sample-data.sh

.PHONY: check-oracles
check-oracles: setup-tests ## check that the oracles make the tables of Tests/Corpus anew, byte for byte
	@Scripts/oracles.sh check

.PHONY: sample-project
sample-project: release ## build a project with every phase and blocker in out/sample-project/
	@rm -rf out/sample-project
	@Scripts/sample-project.sh out/sample-project

# What is measured is what `install` installs.
.PHONY: bench
bench: setup ## measure Tapak beside other programs, half an hour: make bench BENCH="--only screen --repeat 3"
	@Scripts/setup.sh --bench
	@$(STATIC) --product tapak
	@$(RELEASE) --product tapak-sample-data
	@$(RELEASE) --product tapak-fit-benchmark
	@Benchmarks/run.sh --tapak .build-install/release/tapak $(BENCH)

.PHONY: bench-line
bench-line: release ## measure how many parcels are screened in a second
	@Scripts/bench-line.sh

.PHONY: bench-data
bench-data: setup ## make a workload of N parcels in out/bench: make bench-data N=100000
	@$(RELEASE) --product tapak-sample-data
	@mkdir -p out
	@.build/release/tapak-sample-data --bench $(or $(N),100000) out/bench

.PHONY: project-test
project-test: release setup-tests ## judge the project file from outside: GDAL, pyogrio, QGIS, kills, misuse
	@Scripts/project-test.sh .build/release/tapak

.PHONY: completions
completions: release ## write completions for bash, zsh and fish to out/completions/
	@mkdir -p out/completions
	@.build/release/tapak --generate-completion-script bash > out/completions/tapak
	@.build/release/tapak --generate-completion-script zsh > out/completions/_tapak
	@.build/release/tapak --generate-completion-script fish > out/completions/tapak.fish
	@echo "out/completions/tapak  out/completions/_tapak  out/completions/tapak.fish"

# The installed program carries the Swift libraries: it does not need the toolchain. Only `install` writes outside.
.PHONY: install
install: setup completions ## install to PREFIX (default /usr/local), with completions
	@$(STATIC) --product tapak
	@install -D -s -m 755 .build-install/release/tapak $(DESTDIR)$(PREFIX)/bin/tapak
	@install -D -m 644 out/completions/tapak $(DESTDIR)$(PREFIX)/share/bash-completion/completions/tapak
	@install -D -m 644 out/completions/_tapak $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_tapak
	@install -D -m 644 out/completions/tapak.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/tapak.fish
	@echo "$(DESTDIR)$(PREFIX)/bin/tapak"

.PHONY: clean
clean: ## remove everything that was built
	@rm -rf .build .build-install .build-oracles .build-rings out
