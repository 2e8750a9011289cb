# Tapak for those who have no Swift toolchain.
#
#   docker build -t tapak .
#   docker run --rm tapak screen /usr/share/tapak/geodata/kota-bekasi/parcels.geojson \
#       --kelurahan /usr/share/tapak/geodata/kota-bekasi/kelurahan.geojson
#   docker run --rm --user "$(id -u):$(id -g)" --volume "$PWD:/data" tapak screen parcels.geojson --output parcels.csv --format csv

FROM swift:6.3-bookworm AS build
WORKDIR /source

# The libraries and the packages change seldom: each in a layer of its own.
COPY Scripts/setup.sh Scripts/setup.sh
RUN Scripts/setup.sh && rm -rf /var/lib/apt/lists/*
COPY Package.swift ./
RUN swift package resolve

COPY Sources Sources
COPY Tests Tests
RUN swift build -c release --disable-index-store --static-swift-stdlib --product tapak \
    && install -D --strip .build/release/tapak /out/tapak


FROM debian:bookworm-slim
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        libgeos-c1v5 libproj25 libsqlite3-0 libssl3 libxlsxwriter4 proj-data \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home --home-dir /data --shell /usr/sbin/nologin tapak

COPY --from=build /out/tapak /usr/local/bin/tapak
COPY geodata /usr/share/tapak/geodata
COPY LICENSE /usr/share/doc/tapak/LICENSE

USER tapak
WORKDIR /data
ENTRYPOINT ["tapak"]
CMD ["--help"]
