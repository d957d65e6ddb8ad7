package org.gongjian.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36 | chrome android",
                "Mozilla/5.0 (Linux; Android 14) Chrome/120.0 MicroMessenger/8.0 Mobile | wechat android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1 | safari iphone",
                "Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) CriOS/142.0 Mobile Safari/604.1 | chrome ipad",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1 | safari mac",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0 Safari/537.36 Edg/142.0 | edge windows",
                "Mozilla/5.0 (Windows NT 10.0) Chrome/142.0 Safari/537.36 OPR/110.0 | opera windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | firefox linux",
                "Mozilla/5.0 (Phone; OpenHarmony 5.0) Chrome/114.0 Safari/537.36 | chrome harmony",
                "Mozilla/5.0 (Linux; Android 13) Chrome/110.0 DingTalk/7.0 | dingtalk android",
                "curl/8.5 | other other",
                "| other other"
            })
    void aDeviceGoesByItsBrowserAndSystem(@Nullable String userAgent, String stored) {
        assertThat(Device.of(userAgent).stored()).isEqualTo(stored);
        assertThat(Device.ofStored(stored)).isEqualTo(Device.of(userAgent));
    }

    @Test
    void aSessionThatSaysNothingOfItsDeviceIsOnAnUnknownOne() {
        assertThat(Device.ofStored(null)).isEqualTo(Device.of(null));
        assertThat(Device.ofStored("nonsense of three words")).isEqualTo(Device.of(null));
        assertThat(Device.ofStored("toaster kitchen")).isEqualTo(Device.of(null));
    }
}
