package org.gongjian.operations;

/** A district was founded; whoever opens the path of the invitation becomes its first officer. */
public record Founded(String invitationPath) {

    public Founded {
        if (!invitationPath.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash, maybe /" + invitationPath);
        }
    }
}
