package org.vzs.lab.vsphere;

/** What clients read to agree on a version of the API. */
final class Versions {
    static final String XML = """
            <?xml version="1.0" encoding="UTF-8" ?>
            <namespaces version="1.0"><namespace><name>urn:vim25</name><version>8.0.3.0</version><priorVersions>\
            <version>8.0.2.0</version><version>8.0.1.0</version><version>8.0.0.1</version><version>8.0.0.0</version>\
            <version>7.0.3.0</version><version>7.0.2.0</version><version>7.0.1.0</version><version>7.0.0.0</version>\
            <version>6.9.1</version><version>6.8.7</version><version>6.7.3</version><version>6.7.2</version>\
            <version>6.7.1</version><version>6.7</version><version>6.5</version><version>6.0</version>\
            <version>5.5</version><version>5.1</version><version>5.0</version><version>4.1</version>\
            <version>4.0</version><version>2.5u2</version><version>2.5</version></priorVersions></namespace></namespaces>
            """;

    private Versions() {}
}
