package org.vzs.transport.ssh;

/** OpenSSH's host patterns: {@code *} for any characters, {@code ?} for one; letters match in either case. */
final class HostPattern {
    private HostPattern() {}

    static boolean matches(String pattern, String host) {
        return matches(pattern, 0, host, 0);
    }

    private static boolean matches(String p, int i, String h, int j) {
        if (i == p.length()) {
            return j == h.length();
        }
        if (p.charAt(i) == '*') {
            for (int k = j; k <= h.length(); k++) {
                if (matches(p, i + 1, h, k)) {
                    return true;
                }
            }
            return false;
        }
        return j < h.length()
                && (p.charAt(i) == '?' || Character.toLowerCase(p.charAt(i)) == Character.toLowerCase(h.charAt(j)))
                && matches(p, i + 1, h, j + 1);
    }
}
