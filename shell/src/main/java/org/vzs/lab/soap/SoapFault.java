package org.vzs.lab.soap;

import org.jspecify.annotations.Nullable;

/** A fault that the client is to see: a typed fault of the vim25 schema, or a bare SOAP fault if the detail is absent. */
public final class SoapFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable DataObject detail;

    private SoapFault(String message, @Nullable DataObject detail) {
        super(message, null, false, false);
        this.detail = detail;
    }

    /** A typed fault. */
    public static SoapFault of(DataObject detail, String message) {
        return new SoapFault(message, detail);
    }

    /** A typed fault without fields. */
    public static SoapFault of(String type, String message) {
        return new SoapFault(message, DataObject.subtype(type));
    }

    /** A request that is no request. */
    public static SoapFault malformed(String message) {
        return new SoapFault(message, DataObject.subtype("InvalidRequest"));
    }

    /** What stands in the fault's detail; null for none. */
    public @Nullable DataObject detail() {
        return detail;
    }

    /** The words of the fault. */
    public String text() {
        String m = getMessage();
        return m == null ? "" : m;
    }

    /** The same fault as it stands in a task's {@code info.error}. */
    public DataObject asTaskError() {
        return DataObject.of("LocalizedMethodFault")
                .set("fault", detail == null ? DataObject.subtype("SystemError") : detail)
                .set("localizedMessage", text());
    }
}
