package org.gongjian.identity.limits;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongjian.district.Reason;
import org.gongjian.frame.OwnRequests;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The two places in the security chain where requests are counted: by address before anything is read for them, by person as
 * soon as it is known who asks. Refused with 429, {@code Retry-After} and a reason.
 */
@Component
public class LimitFilters {

    private static final String BY_ADDRESS = "identity.limit.address";
    private static final String BY_PERSON = "identity.limit.person";
    private static final int PATIENCE_SECONDS = 90;
    private static final int MINUTE = 60;

    private final Limits limits;
    private final CurrentActor actors;
    private final OwnRequests own;

    LimitFilters(Limits limits, CurrentActor actors, OwnRequests own) {
        this.limits = limits;
        this.actors = actors;
        this.own = own;
    }

    /** Writes the page or the problem; the chain has the means. */
    public interface Refusal {

        void write(HttpStatus status, Reason reason, HttpServletRequest request, HttpServletResponse response)
                throws IOException;
    }

    /** Counts before the chain does, which then counts no more; false where it will refuse. */
    public boolean allowByAddress(HttpServletRequest request) {
        return allow(request, BY_ADDRESS, () -> limits.byAddress(request));
    }

    /** Likewise by whom it is from. */
    public boolean allowByPerson(HttpServletRequest request, AccountId account) {
        return allow(request, BY_PERSON, () -> limits.byPerson(request, account));
    }

    private boolean allow(HttpServletRequest request, String by, Supplier<Optional<Limits.Applied>> count) {
        return isNotCounted(request)
                || once(request, by, count)
                        .map(applied -> applied.taken().allowed())
                        .orElse(true);
    }

    private boolean isNotCounted(HttpServletRequest request) {
        return Kind.isFree(request) || own.isOne(request);
    }

    private static Optional<Limits.Applied> once(
            HttpServletRequest request, String by, Supplier<Optional<Limits.Applied>> count) {
        if (request.getAttribute(by) instanceof Limits.Applied already) {
            return Optional.of(already);
        }
        Optional<Limits.Applied> applied = count.get();
        applied.ifPresent(now -> request.setAttribute(by, now));
        return applied;
    }

    /** A refusal says nothing of who is signed in: that would have to be read first. */
    public Filter byAddress(Refusal refusal) {
        return new Counting(BY_ADDRESS, (status, reason, request, response) -> {
            SecurityContextHolder.clearContext();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            refusal.write(status, reason, request, response);
        }) {
            @Override
            Optional<Limits.Applied> applied(HttpServletRequest request) {
                return limits.byAddress(request);
            }
        };
    }

    public Filter byPerson(Refusal refusal) {
        return new Counting(BY_PERSON, refusal) {
            @Override
            Optional<Limits.Applied> applied(HttpServletRequest request) {
                return actors.account().flatMap(account -> limits.byPerson(request, account));
            }
        };
    }

    private abstract class Counting extends OncePerRequestFilter {

        private final String reason;
        private final Refusal refusal;

        Counting(String reason, Refusal refusal) {
            this.reason = reason;
            this.refusal = refusal;
        }

        abstract Optional<Limits.Applied> applied(HttpServletRequest request);

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return isNotCounted(request);
        }

        /** Each kind of counting has its own mark, or the second would think it had been done. */
        @Override
        protected String getAlreadyFilteredAttributeName() {
            return reason + ".FILTERED";
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Limits.@Nullable Applied applied =
                    once(request, reason, () -> applied(request)).orElse(null);
            if (applied != null && applied.kind().isOfPrograms()) {
                tell(applied, response);
            }
            if (applied == null || applied.taken().allowed()) {
                chain.doFilter(request, response);
            } else {
                long seconds = applied.taken().seconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                refusal.write(HttpStatus.TOO_MANY_REQUESTS, why(applied, seconds), request, response);
            }
        }

        private Reason why(Limits.Applied applied, long seconds) {
            boolean soon = seconds <= PATIENCE_SECONDS;
            return Reason.of(
                    reason + (soon ? ".seconds" : ".minutes"),
                    applied.limit().requests(),
                    Math.max(1, applied.limit().per().toMinutes()),
                    soon ? seconds : Math.ceilDiv(seconds, MINUTE));
        }

        /** The headers of draft-ietf-httpapi-ratelimit-headers. */
        private static void tell(Limits.Applied applied, HttpServletResponse response) {
            String policy = '"' + applied.kind().code() + '"';
            response.setHeader(
                    "RateLimit-Policy",
                    policy + ";q=" + applied.limit().requests() + ";w="
                            + applied.limit().per().toSeconds());
            response.setHeader(
                    "RateLimit",
                    policy + ";r=" + applied.taken().left()
                            + (applied.taken().allowed()
                                    ? ""
                                    : ";t=" + applied.taken().seconds()));
        }
    }
}
