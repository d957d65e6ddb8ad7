package org.gongjian.service.certificates;

import java.util.Map;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Wording;
import org.gongjian.papers.PaperPicture;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.gongjian.recognition.CredentialDesk;
import org.springframework.stereotype.Component;

/** A certificate as a PDF and as a picture, in either language. */
@Component
public class CertificatePaper {

    private static final int QR_PIXELS = 600;

    private final Papers papers;
    private final CredentialDesk credentials;

    CertificatePaper(Papers papers, CredentialDesk credentials) {
        this.papers = papers;
        this.credentials = credentials;
    }

    public Verdict mayMake() {
        return papers.mayMake();
    }

    public byte[] pdf(CertificateView certificate, Wording w) {
        String link = credentials.link(certificate.credential());
        return papers.pdf(
                "service/certificates/paper",
                Map.of(
                        "certificate",
                        certificate,
                        "qr",
                        new QrCode(link).dataUri(QR_PIXELS),
                        "page",
                        link.substring(0, link.indexOf('#'))),
                w);
    }

    /** A PNG of its pages, one below the other. */
    public byte[] png(CertificateView certificate, Wording w) {
        return PaperPicture.png(pdf(certificate, w));
    }
}
