using Konexio.Certification.Domain.Attempts;
using Konexio.Certification.Domain.Review;
using static Konexio.Certification.Tests.AnExam;

namespace Konexio.Certification.Tests.Review;

public sealed class ReviewTests
{
    private readonly AnExam _exam = new AnExam().Opened();

    [Fact]
    public void The_jury_waits_until_the_testers_are_done()
    {
        var attempt = _exam.Sit(Card(1), Codes[0], 90);

        attempt.Reject(Jury, _exam.Session).Error.ShouldBe(ReviewErrors.NotInReview);
        _exam.Session.Finalise(_exam.Attempts, Start);
        attempt.Reject(Jury, _exam.Session).Error.ShouldBe(ReviewErrors.NotInReview);
        _exam.Session.BeginReview();
        attempt.Reject(Jury, _exam.Session).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void An_undone_rejection_leads_back_to_where_it_came_from()
    {
        var attempt = _exam.Begin(Card(1));
        attempt.Abort(AbortReason.ByCandidate, _exam.Session);
        attempt.Record(Score(80), _exam.Session);
        _exam.Review();

        attempt.Reject(Jury, _exam.Session);
        attempt.Outcome.ShouldBe(AttemptOutcome.Failed);
        attempt.Unreject(Jury, _exam.Session);

        (attempt.Status, attempt.Outcome, attempt.RejectedFrom).ShouldBe((AttemptStatus.Aborted, AttemptOutcome.Passed, null));
        attempt.Decisions.Select(decision => decision.Kind).ShouldBe([JuryDecisionKind.Rejected, JuryDecisionKind.Unrejected]);
    }

    [Fact]
    public void A_corrected_score_is_kept_beside_what_it_was()
    {
        var attempt = _exam.Sit(Card(1), Codes[0], 57);
        _exam.Review();

        attempt.CorrectScore(Score(75), Jury, _exam.Session).Succeeded.ShouldBeTrue();

        attempt.Status.ShouldBe(AttemptStatus.Passed);
        attempt.Decisions[0].ScoreBefore.ShouldBe(Score(57));
        attempt.CorrectScore(Score(75), Jury, _exam.Session).Error.ShouldBe(ReviewErrors.ScoreUnchanged);
    }

    [Fact]
    public void Comments_for_the_candidate_and_for_the_organisation_stand_apart()
    {
        JuryComments.Of("Bonjour", " ").Errors.ShouldBe([ReviewErrors.CommentRequired]);
        var comments = JuryComments.Of(" ", "Fraude.").Value;

        (comments.ForCandidate, comments.ForOrganisation).ShouldBe((null, "Fraude."));
        $"{comments}".ShouldBe(nameof(JuryComments));
        $"{Jury}".ShouldNotContain("copies");
    }
}
