package org.gongjian.giving.money;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A fund is called by what it is for. */
@Component
@Transactional(readOnly = true)
class FundTitles implements RecordTitles {

    private final FundRows funds;

    FundTitles(FundRows funds) {
        this.funds = funds;
    }

    @Override
    public String kind() {
        return FundId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return funds.byIds(ids.stream().map(FundId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        fund -> fund.id().value(), fund -> new Titled(fund.purpose(), fund.path())));
    }
}
