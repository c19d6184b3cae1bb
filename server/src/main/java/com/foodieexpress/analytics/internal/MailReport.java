package com.foodieexpress.analytics.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.messages.Message;
import com.foodieexpress.platform.messages.MessageNotSent;
import com.foodieexpress.platform.messages.Messages;
import com.foodieexpress.platform.origin.Visitors;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Mails one report to one administrator, if they still may read it. A mail whose job dies between sending
/// and noting so is sent again; otherwise nobody gets one twice.
@ApplicationScoped
class MailReport implements JobHandler {

    static final String KIND = "analytics.report-mail";

    private static final Logger LOG = Logger.getLogger(MailReport.class);

    record Order(UUID report, UUID account) {}

    private final Database database;
    private final Accounts accounts;
    private final Messages messages;
    private final Visitors visitors;
    private final WallClock clock;
    private final ReportStore store = new ReportStore();

    MailReport(Database database, Accounts accounts, Messages messages, Visitors visitors, WallClock clock) {
        this.database = database;
        this.accounts = accounts;
        this.messages = messages;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        UUID reportId = UUID.fromString(job.payload().path("report").asText());
        UUID account = UUID.fromString(job.payload().path("account").asText());
        if (!accounts.holds(account, Permission.VIEW_ANALYTICS) || !messages.carries(Channel.EMAIL)) {
            LOG.infof("report=%s account=%s report not mailed", reportId, account);
            return;
        }
        Optional<Report> report = database.read(
                tx -> store.wasMailed(tx, reportId, account) ? Optional.<Report>empty() : store.find(tx, reportId));
        Optional<ReportStore.Reader> reader = database.read(tx -> store.reader(tx, account));
        if (report.isPresent() && reader.isPresent()) {
            send(report.get(), reader.get());
        }
    }

    private void send(Report report, ReportStore.Reader reader) {
        var words = ReportWords.of(reader.language());
        String link =
                visitors.publicOrigin().map(origin -> origin + "/admin/reports").orElse("");
        var mail = new ReportMail(report, words, link);
        try {
            messages.send(Message.mail(
                    accounts.account(reader.accountId()).email(), mail.subject(), mail.text(), mail.html()));
        } catch (MessageNotSent notSent) {
            if (!notSent.isLasting()) {
                throw notSent;
            }
            LOG.warnf(
                    "report=%s account=%s reason=%s report not mailed",
                    report.id(), reader.accountId(), notSent.reason());
            return;
        }
        database.run(tx -> store.mailed(tx, report.id(), reader.accountId(), clock.instant()));
    }
}
