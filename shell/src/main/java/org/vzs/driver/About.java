package org.vzs.driver;

/**
 * What an endpoint says of itself.
 *
 * @param product the product's own name, such as {@code VMware vCenter Server}
 * @param version such as {@code 8.0.3}
 * @param build the vendor's build number; empty where there is none
 * @param kind what it is for vzs: {@code vCenter}, {@code ESXi} …
 */
public record About(String product, String version, String build, String kind) {}
