using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;

namespace Konexio.Impact.Tests.Facts;

/// <summary>What one message after another leaves behind.</summary>
public sealed class FactTests(ImpactApp app)
{
    [Fact]
    public async Task What_is_heard_is_logged_once()
    {
        var (message, learner) = (Listening.NextMessage(), Guid.CreateVersion7(ImpactApp.Now));
        var told = new LearnerAdmitted(learner, Guid.CreateVersion7(ImpactApp.Now), null);

        await app.Hear(told, message);
        await app.Hear(told, message);

        (await app.Ask("select event_name || ' ' || (payload->>'learnerId') from impact.event_log where message_id = $1", message))
            .ShouldBe([$"enrolment.learner-admitted.v1 {learner}"]);
        (await app.Ask("select person_id from impact.fact_learners where learner_id = $1", learner)).ShouldBe([told.PersonId.ToString()]);
    }

    [Fact]
    public async Task Consents_are_kept_for_surveys_and_not_logged_for_good()
    {
        var (message, person) = (Listening.NextMessage(), Guid.CreateVersion7(ImpactApp.Now));

        await app.Hear(new ConsentGiven(person, "beSurveyed", null), message);

        (await app.Ask("select is_given from impact.survey_consents where person_id = $1", person)).ShouldBe(["True"]);
        (await app.Ask("select 1 from impact.event_log where message_id = $1", message)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_register_of_an_older_version_that_comes_late_changes_nothing()
    {
        var (older, newer) = (Listening.NextMessage(), Listening.NextMessage());
        var (session, stays, goes) = (Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now));

        await app.Hear(Register(session, 2, 180, (stays, "late")), newer);
        await app.Hear(Register(session, 1, 210, (stays, "present"), (goes, "present")), older);

        (await app.Ask("select version || ' ' || minutes from impact.fact_sessions where session_id = $1", session)).ShouldBe(["2 180"]);
        (await app.Ask("select status from impact.fact_attendances where session_id = $1", session)).ShouldBe(["late"]);
    }

    [Fact]
    public async Task A_new_version_replaces_all_attendances()
    {
        var (session, stays, goes) = (Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now));

        await app.Hear(Register(session, 1, 210, (stays, "present"), (goes, "present")));
        await app.Hear(Register(session, 2, 210, (stays, "unexcusedAbsence")));

        (await app.Ask("select learner_id || ' ' || status from impact.fact_attendances where session_id = $1", session)).ShouldBe([$"{stays} unexcusedAbsence"]);
    }

    private static RegisterSealed Register(Guid session, int version, int minutes, params (Guid Learner, string Status)[] attendances) => new(
        session, Guid.CreateVersion7(ImpactApp.Now), version, "parcours-digital", "vie-professionnelle", "bureautique", Guid.CreateVersion7(ImpactApp.Now),
        Guid.CreateVersion7(ImpactApp.Now), new DateOnly(2026, 11, 20), minutes, [.. attendances.Select(one => new RecordedAttendance(one.Learner, one.Status))]);
}
