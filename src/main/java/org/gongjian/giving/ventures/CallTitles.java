package org.gongjian.giving.ventures;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call calls. */
@Component
@Transactional(readOnly = true)
class CallTitles implements RecordTitles {

    private final CallRows calls;

    CallTitles(CallRows calls) {
        this.calls = calls;
    }

    @Override
    public String kind() {
        return CallId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return calls.byIds(ids.stream().map(CallId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        call -> call.id().value(),
                        call -> new Titled(call.terms().title(), call.path())));
    }
}
