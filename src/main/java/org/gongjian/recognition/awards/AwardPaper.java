package org.gongjian.recognition.awards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Wording;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialView;
import org.springframework.stereotype.Component;

/** An award as a certificate to print, in either language. */
@Component
public class AwardPaper {

    private static final int QR_PIXELS = 600;

    private final Papers papers;
    private final AwardNames names;
    private final CredentialDesk credentials;

    AwardPaper(Papers papers, AwardNames names, CredentialDesk credentials) {
        this.papers = papers;
        this.names = names;
        this.credentials = credentials;
    }

    public Verdict mayMake() {
        return papers.mayMake();
    }

    /** The PDF of an award and of the credential that stands for it. */
    public byte[] pdf(Award award, CredentialView credential, Wording w) {
        String link = credentials.link(credential);
        Map<String, Object> model = new HashMap<>();
        model.put("award", award);
        model.put("known", names.of(List.of(award)));
        model.put("credential", credential);
        model.put("qr", new QrCode(link).dataUri(QR_PIXELS));
        model.put("page", link.substring(0, link.indexOf('#')));
        return papers.pdf("recognition/awards/paper", model, w);
    }
}
