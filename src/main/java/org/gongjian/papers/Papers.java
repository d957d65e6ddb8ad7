package org.gongjian.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Wording;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes PDFs of templates. A template is XHTML with its style inside; {@code papers/sheet} has what all share. Pictures come
 * as {@code data:} addresses: nothing is ever fetched.
 */
@Service
public class Papers {

    private static final String FAMILY = "gongjian";

    private final ITemplateEngine templates;
    private final PaperFont font;

    Papers(ITemplateEngine templates, PaperFont font) {
        this.templates = templates;
        this.font = font;
        // It tells of every style sheet and how long it took; what fails is thrown.
        XRLog.setLoggingEnabled(false);
    }

    /** Refused, with what to install, where no font for Chinese is there. */
    public Verdict mayMake() {
        return Verdict.require(font.isThere(), Reason.of("papers.font"));
    }

    /**
     * A PDF in the reader's language.
     *
     * @param template its name; {@code w} is in its model
     * @throws Refused as a conflict, where no font is there
     */
    public byte[] pdf(String template, Map<String, ?> model, Wording w) {
        byte[] letters = font.bytes().orElseThrow(() -> Refused.conflict(Reason.of("papers.font")));
        Context context = new Context(w.locale());
        model.forEach(context::setVariable);
        context.setVariable("w", w);
        String page = templates.process(template, context);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> new ByteArrayInputStream(letters), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        builder.withProducer("Gongjian");
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return pdf.toByteArray();
    }
}
