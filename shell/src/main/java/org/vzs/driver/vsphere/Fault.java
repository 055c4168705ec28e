package org.vzs.driver.vsphere;

/**
 * A fault of the API.
 *
 * @param type its name in the API reference, such as {@code InvalidPowerState}; {@code RuntimeFault} if the server named none
 * @param message the server's words; may be empty
 * @param detail its fields
 */
record Fault(String type, String message, Xml detail) {
    /** From the Fault element of a SOAP answer. */
    static Fault ofSoap(Xml soapFault) {
        Xml detail = soapFault.child("detail");
        Xml inner = detail.children().isEmpty() ? Xml.NONE : detail.children().getFirst();
        return new Fault(type(inner), soapFault.text("faultstring").strip(), inner);
    }

    /** From a LocalizedMethodFault, as in a task's {@code info.error}. */
    static Fault ofTask(Xml localized) {
        Xml inner = localized.child("fault");
        return new Fault(type(inner), localized.text("localizedMessage").strip(), inner);
    }

    private static String type(Xml inner) {
        if (!inner.type().isEmpty()) {
            return inner.type();
        }
        // Without xsi:type the element's own name tells, as InvalidLoginFault does.
        String name = inner.name();
        return name.endsWith("Fault") && name.length() > "Fault".length()
                ? name.substring(0, name.length() - "Fault".length())
                : "RuntimeFault";
    }

    boolean is(String name) {
        return type.equals(name);
    }

    /** Type, the server's words and, where we know one, the way out. */
    String words() {
        boolean mute = message.isEmpty() || message.equals(type) || message.endsWith("." + type);
        String said = mute ? type : type + ": " + message;
        String advice = FaultAdvice.of(this);
        return advice.isEmpty() ? said : said + " (" + advice + ")";
    }
}
