package org.vzs.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Redactor;

/** JSON whose texts hold no secret. They are redacted before they are escaped: a quote in a password would hide it. */
final class RedactedJson extends JsonGeneratorDelegate {
    private final Redactor redactor;

    RedactedJson(JsonGenerator json, Redactor redactor) {
        super(json, false);
        this.redactor = redactor;
    }

    @Override
    public void writeString(@Nullable String text) throws IOException {
        super.writeString(text == null ? null : redactor.redact(text));
    }
}
