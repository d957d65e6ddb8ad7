package org.gongjian.frame;

import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a body could not be read, told beside the field where it is known. */
final class UnreadableBody {

    private static final String WHOLE = "body";

    private UnreadableBody() {}

    static Refused refusal(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof DatabindException wrong)) {
            return Refused.invalid(WHOLE, Reason.of("frame.api.malformed"));
        }
        String field = field(wrong);
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Refused.invalid(field, refused.reason());
            }
        }
        return Refused.invalid(field, reason(wrong));
    }

    private static Reason reason(DatabindException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return Reason.of("frame.api.unknown-field");
        }
        return String.valueOf(wrong.getOriginalMessage()).startsWith("Missing required")
                        || wrong.getClass().getSimpleName().equals("InvalidNullException")
                ? Reason.of("frame.fault.missing")
                : Reason.of(wrong instanceof MismatchedInputException ? "frame.api.kind" : "frame.api.value");
    }

    private static String field(DatabindException wrong) {
        var field = new StringBuilder();
        wrong.getPath().forEach(step -> {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        });
        return field.isEmpty() ? WHOLE : field.toString();
    }
}
