using Konexio.Certification.Contracts;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;
using Konexio.Mentoring.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Impact.Tests.Reports;

/// <summary>A small school's year as its modules would tell it, changes of mind included; the same for the same seed.</summary>
internal sealed class RandomSchool
{
    private static readonly string[] Statuses = ["present", "present", "present", "late", "excusedAbsence", "unexcusedAbsence"];
    private readonly int _seed;
    private readonly Dice _dice;
    private readonly List<(Guid Message, IIntegrationEvent Told)> _told = [];
    private readonly Guid[] _people;

    public RandomSchool(int seed)
    {
        _seed = seed;
        _dice = new Dice(seed);
        Cohorts = [.. Some(4)];
        Learners = [.. Some(9)];
        // One of them never learns.
        _people = [.. Some(10)];
        foreach (var cohort in Cohorts) Publish(cohort);
        foreach (var learner in Learners) Learn(learner);
        foreach (var cohort in Cohorts) Teach(cohort);
        foreach (var learner in Learners) Examine(learner);
        foreach (var learner in Learners) Mentor(learner);
        Publish(Cohorts[0]);
        MergeAndPart();
    }

    /// <summary>The same for all schools, so that one grant can pay for a site of any.</summary>
    public static IReadOnlyList<Guid> Sites { get; } = [Guid.CreateVersion7(ImpactApp.Now), Guid.CreateVersion7(ImpactApp.Now)];

    public IReadOnlyList<Guid> Cohorts { get; }

    public IReadOnlyList<Guid> Learners { get; }

    public IReadOnlyList<(Guid Message, IIntegrationEvent Told)> Told => _told;

    public override string ToString() => $"school {_seed}";

    private void Publish(Guid cohort) => Tell(new CohortPublished(
        cohort, $"Cohorte {_dice.Next(100)}", Track(cohort), $"stage-{_dice.Next(2)}", "1", Sites[_dice.Next(2)], $"Site {_dice.Next(9)}", null, null, new DateOnly(2026, 1, 5),
        new DateOnly(2026, 6, 30), 20));

    private void Learn(Guid learner)
    {
        var person = _people[Learners.Index().Single(one => one.Item == learner).Index];
        Tell(new LearnerAdmitted(learner, person, null));
        for (var times = 1 + _dice.Next(2); times > 0; times--)
        {
            var (enrolment, cohort) = (Id(), Cohorts[_dice.Next(4)]);
            Tell(new LearnerEnrolled(enrolment, learner, person, cohort, Track(cohort), "stage-0", Sites[0], Day(), null));
            Tell(new EnrolmentActivated(enrolment, learner, cohort, Day()));
            if (_dice.Next(3) == 0) Tell(new EnrolmentSuspended(enrolment, learner, cohort, "health", Day()));
            if (_dice.Next(3) == 0) Tell(new EnrolmentResumed(enrolment, learner, cohort, Day()));
            if (_dice.Next(2) == 0) Tell(new EnrolmentCompleted(enrolment, learner, cohort, Day()));
            else if (_dice.Next(2) == 0) Tell(new EnrolmentWithdrawn(enrolment, learner, cohort, "moved", Day()));
            if (_dice.Next(2) == 0) Tell(new StageCompleted(enrolment, learner, cohort, Track(cohort), "stage-0", "1", Day()));
            if (_dice.Next(3) == 0) Tell(new TrackCompleted(enrolment, learner, Track(cohort), Day()));
        }
    }

    private void Teach(Guid cohort)
    {
        for (var session = 0; session < 5; session++)
        {
            var (id, day) = (Id(), Day());
            for (var version = 1; version <= 1 + _dice.Next(2); version++)
            {
                var who = Learners.Where(_ => _dice.Next(3) > 0).Select(learner => new RecordedAttendance(learner, Statuses[_dice.Next(Statuses.Length)]));
                Tell(new RegisterSealed(id, cohort, version, Track(cohort), "stage-0", "unit", Sites[0], Id(), day, 30 * (1 + _dice.Next(7)), [.. who]));
            }
        }
    }

    private void Examine(Guid learner)
    {
        var card = Id();
        for (var attempt = 0; attempt < _dice.Next(5); attempt++)
        {
            var (id, exam, module, day) = (Id(), Id(), $"module-{_dice.Next(3)}", Day());
            Tell(new CandidateRegistered(id, card, Id(), learner, exam, module, day));
            if (_dice.Next(2) == 0) Tell(new ModulePassed(id, card, Id(), learner, exam, module, "6", day));
            else if (_dice.Next(3) > 0) Tell(new ModuleFailed(id, card, Id(), learner, exam, module, "6", day));
            if (_dice.Next(5) == 0) Tell(new ModuleResultAnnulled(id, card, Id(), learner, exam, module));
        }

        Guid? before = null;
        for (var issue = 0; issue < _dice.Next(4); issue++)
        {
            var certificate = Id();
            Tell(new CertificateIssued(certificate, card, Id(), learner, "pcie", [], before, Day()));
            if (_dice.Next(2) == 0)
            {
                Tell(new CertificateRevoked(certificate, card, Id(), learner, "pcie", "superseded", Day()));
                before = certificate;
            }
            else
            {
                before = null;
            }
        }
    }

    private void Mentor(Guid learner)
    {
        var (mentorship, mentor, company) = (Id(), Id(), Id());
        Tell(new MentorshipProposed(mentorship, learner, learner, mentor, company, null, null));
        Tell(new MentorshipStarted(mentorship, learner, learner, mentor, company, Day()));
        for (var meeting = 0; meeting < _dice.Next(4); meeting++)
        {
            var session = Id();
            Tell(new MentoringSessionConfirmed(session, mentorship, learner, learner, mentor, company, "career", Day(), 15 * (1 + _dice.Next(12))));
            if (_dice.Next(4) == 0) Tell(new MentoringSessionCorrected(session, mentorship, learner, learner, mentor, company, "french", Day(), 15));
            if (_dice.Next(4) == 0) Tell(new MentoringSessionVoided(session, mentorship, learner, learner, mentor, company));
        }

        if (_dice.Next(2) == 0) Tell(new SoftSkillsMeasured(mentorship, learner, "mentor", 1, [new MeasuredSkill("autonomy", 1 + _dice.Next(5), 1 + _dice.Next(5)), new MeasuredSkill("teamwork", 2, 3)]));
        if (_dice.Next(3) == 0) Tell(new WorkshopHeld(Id(), Day(), 90, [], [.. Learners.Where(_ => _dice.Next(2) == 0)]));
    }

    // As Enrolment allows it: who has absorbed another record is not absorbed, and who is absorbed absorbs nobody.
    private void MergeAndPart()
    {
        var absorbed = new Dictionary<Guid, Guid>();
        for (var turn = 0; turn < 12; turn++)
        {
            var (one, other) = (_people[_dice.Next(5) * 2], _people[_dice.Next(10)]);
            if (absorbed.TryGetValue(one, out var survivor))
            {
                if (_dice.Next(2) > 0) continue;

                absorbed.Remove(one);
                Tell(new PeopleUnmerged(survivor, one));
            }
            else if (one != other && !absorbed.ContainsValue(one) && !absorbed.ContainsKey(other))
            {
                absorbed[one] = other;
                Tell(new PeopleMerged(other, one));
            }
        }
    }

    private void Tell(IIntegrationEvent told) => _told.Add((Listening.NextMessage(), told));

    private string Track(Guid cohort) => cohort == Cohorts[0] || cohort == Cohorts[1] ? "parcours-digital" : "parcours-code";

    private DateOnly Day() => new DateOnly(2025, 12, 1).AddDays(_dice.Next(205));

    private IEnumerable<Guid> Some(int count) => Enumerable.Range(0, count).Select(_ => Id());

    private Guid Id() => _dice.Id();
}
