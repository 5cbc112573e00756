using Konexio.Certification.Contracts;
using Konexio.Curriculum.Contracts;
using Konexio.Enrolment.Contracts;
using Konexio.Mentoring.Contracts;
using Konexio.SharedKernel;

namespace Konexio.Impact.Tests.Reports;

/// <summary>What a school's reports must say, reckoned from the messages alone and in another way than the module does it.</summary>
internal sealed partial class Reckoning
{
    private readonly List<(Guid Message, IIntegrationEvent Told)> _told;
    private readonly Dictionary<Guid, CohortPublished> _cohorts;
    private readonly List<LearnerEnrolled> _enrolments;
    private readonly Dictionary<Guid, Guid> _records;
    private readonly Dictionary<Guid, Guid> _absorbed;

    public Reckoning(IEnumerable<(Guid Message, IIntegrationEvent Told)> told)
    {
        // As PostgreSQL compares UUIDs: byte by byte as they are written.
        _told = [.. told.DistinctBy(one => one.Message).OrderBy(one => one.Message.ToString(), StringComparer.Ordinal)];
        _cohorts = Last<CohortPublished, Guid>(one => one.CohortId);
        _enrolments = [.. Last<LearnerEnrolled, Guid>(one => one.EnrolmentId).Values];
        _records = Last<LearnerAdmitted, Guid>(one => one.LearnerId).ToDictionary(one => one.Key, one => one.Value.PersonId);
        _absorbed = [];
        foreach (var (_, one) in _told)
        {
            if (one is PeopleMerged merged) _absorbed[merged.AbsorbedId] = merged.SurvivorId;
            if (one is PeopleUnmerged parted) _absorbed.Remove(parted.AbsorbedId);
        }
    }

    /// <summary>What counts for whom, in which cohort and when.</summary>
    private sealed record Fact(Guid Person, Guid Cohort, DateOnly Day, bool IsAttendance, params (string Column, long Amount)[] Amounts);

    /// <summary>All cells that are not empty, as <c>dimension key column value</c>.</summary>
    public IReadOnlyList<string> Cells(AGrant grant, IReadOnlyList<AGrant> all)
    {
        var facts = Facts().Where(fact => Covers(grant, fact)).ToList();
        var lines = new List<string>();
        foreach (var cell in facts.SelectMany(fact => Keys(fact, grant, all).Select(key => (key, fact))).GroupBy(one => one.key, one => one.fact))
        {
            var sums = Count(cell);
            sums["shared_minutes"] = cell.Where(fact => Others(fact, grant, all).Any()).SelectMany(fact => fact.Amounts).Where(one => one.Column == "attended_minutes").Sum(one => one.Amount);
            lines.AddRange(sums.Where(sum => sum.Value != 0).Select(sum => $"{cell.Key} {sum.Key} {sum.Value}"));
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static SortedDictionary<string, long> Count(IEnumerable<Fact> facts)
    {
        var sums = new SortedDictionary<string, long>(StringComparer.Ordinal);
        void Add(string column, long amount) => sums[column] = sums.GetValueOrDefault(column) + amount;
        foreach (var person in facts.GroupBy(fact => fact.Person))
        {
            long Of(string column) => person.SelectMany(fact => fact.Amounts).Where(one => one.Column == column).Sum(one => one.Amount);
            foreach (var (column, amount) in person.SelectMany(fact => fact.Amounts)) Add(column, amount);
            var (passed, failed) = (Of("modules_passed"), Of("modules_failed"));
            Add("people", 1);
            Add("attended_people", Of("attended_minutes") > 0 ? 1 : 0);
            Add("completed_people", Of("completed_enrolments") > 0 ? 1 : 0);
            Add("certified_people", Of("certificates") > 0 ? 1 : 0);
            Add("mentored_people", Of("mentoring_sessions") > 0 ? 1 : 0);
            Add("measured_people", Of("skills_measured") > 0 ? 1 : 0);
            Add("candidates", passed + failed > 0 ? 1 : 0);
            Add("full_successes", passed > 0 && failed == 0 ? 1 : 0);
            Add("partial_successes", passed > 0 && failed > 0 ? 1 : 0);
        }

        return sums;
    }

    private IEnumerable<string> Keys(Fact fact, AGrant grant, IReadOnlyList<AGrant> all)
    {
        var cohort = _cohorts[fact.Cohort];
        return
        [
            "total ", $"month {fact.Day:yyyy-MM}", $"site {cohort.SiteId}", $"track {cohort.TrackCode}", $"cohort {fact.Cohort}",
            .. Others(fact, grant, all).Select(other => $"grant {other.Id}"),
        ];
    }

    private IEnumerable<AGrant> Others(Fact fact, AGrant grant, IReadOnlyList<AGrant> all) =>
        fact.IsAttendance ? all.Where(other => other.Id != grant.Id && Covers(other, fact)) : [];

    private bool Covers(AGrant grant, Fact fact) => grant.StartsOn <= fact.Day && fact.Day <= grant.EndsOn && _cohorts.TryGetValue(fact.Cohort, out var cohort)
        && (grant.Tracks.Length == 0 || grant.Tracks.Contains(cohort.TrackCode)) && (grant.Sites.Length == 0 || grant.Sites.Contains(cohort.SiteId));

    private IEnumerable<Fact> Facts()
    {
        foreach (var register in Last<RegisterSealed, Guid>(one => one.SessionId, one => one.Version).Values)
        {
            foreach (var (learner, status) in register.Attendances)
            {
                var column = status switch { "present" => "present", "late" => "late", "excusedAbsence" => "excused_absences", _ => "unexcused_absences" };
                yield return new Fact(
                    Who(learner), register.CohortId, register.HeldOn, true, (column, 1), ("planned_minutes", register.Minutes),
                    ("attended_minutes", status is "present" or "late" ? register.Minutes : 0));
            }
        }

        foreach (var one in _enrolments) yield return new Fact(Who(one.LearnerId), one.CohortId, one.EnrolledOn, false, ("enrolments", 1));
        foreach (var life in _told.Select(one => one.Told).Where(IsMilestone).GroupBy(one => one.AggregateId))
        {
            if (life.Last() is EnrolmentCompleted done) yield return new Fact(Who(done.LearnerId), done.CohortId, done.On, false, ("completed_enrolments", 1));
            if (life.Last() is EnrolmentWithdrawn left) yield return new Fact(Who(left.LearnerId), left.CohortId, left.On, false, ("withdrawn_enrolments", 1));
        }

        foreach (var one in Last<StageCompleted, (Guid, string, string)>(one => (one.EnrolmentId, one.TrackCode, one.StageCode)).Values)
            yield return new Fact(Who(one.LearnerId), one.CohortId, one.CompletedOn, false, ("stage_completions", 1));
        foreach (var one in Last<TrackCompleted, (Guid, string)>(one => (one.EnrolmentId, one.TrackCode)).Values)
            foreach (var enrolment in _enrolments.Where(enrolment => enrolment.EnrolmentId == one.EnrolmentId))
                yield return new Fact(Who(one.LearnerId), enrolment.CohortId, one.CompletedOn, false, ("track_completions", 1));
        foreach (var fact in Exams().Concat(Certificates()).Concat(Mentoring())) yield return fact;
    }

    private IEnumerable<Fact> Exams()
    {
        var attempts = _told.Select(one => one.Told).Where(one => one is ModulePassed or ModuleFailed or ModuleResultAnnulled)
            .GroupBy(one => one switch { ModulePassed passed => passed.AttemptId, ModuleFailed failed => failed.AttemptId, _ => ((ModuleResultAnnulled)one).AttemptId })
            .Select(attempt => attempt.Last());
        var results = attempts.SelectMany<IIntegrationEvent, (Guid Learner, string Module, bool Passed, DateOnly On)>(one => one switch
        {
            ModulePassed passed => [(Who(passed.LearnerId!.Value), passed.ModuleCode, true, passed.ExamOn)],
            ModuleFailed failed => [(Who(failed.LearnerId!.Value), failed.ModuleCode, false, failed.ExamOn)],
            _ => [],
        });
        foreach (var module in results.GroupBy(result => (result.Learner, result.Module)))
        {
            var passes = module.Where(result => result.Passed).ToList();
            var day = passes.Count > 0 ? passes.Min(result => result.On) : module.Max(result => result.On);
            if (CohortOn(module.Key.Learner, day) is { } cohort)
                yield return new Fact(module.Key.Learner, cohort, day, false, (passes.Count > 0 ? "modules_passed" : "modules_failed", 1));
        }
    }

    private IEnumerable<Fact> Certificates()
    {
        var issued = Last<CertificateIssued, Guid>(one => one.CertificateId);
        var revoked = Last<CertificateRevoked, Guid>(one => one.CertificateId);
        foreach (var certificate in issued.Values.Where(one => !revoked.ContainsKey(one.CertificateId)))
        {
            var day = certificate.IssuedOn;
            for (var first = certificate; first.ReplacesCertificateId is { } id && issued.TryGetValue(id, out var before); first = before)
                if (before.IssuedOn < day) day = before.IssuedOn;
            var holder = Who(certificate.LearnerId!.Value);
            if (CohortOn(holder, day) is { } cohort) yield return new Fact(holder, cohort, day, false, ("certificates", 1));
        }
    }

    private IEnumerable<Fact> Mentoring()
    {
        foreach (var session in _told.Where(one => one.Told is MentoringSessionConfirmed or MentoringSessionCorrected or MentoringSessionVoided)
            .GroupBy(one => one.Told switch { MentoringSessionConfirmed told => told.SessionId, MentoringSessionCorrected told => told.SessionId, _ => ((MentoringSessionVoided)one.Told).SessionId }))
        {
            if (session.Last().Told is MentoringSessionConfirmed held && CohortOn(Who(held.LearnerId), held.HeldOn) is { } cohort)
                yield return new Fact(Who(held.LearnerId), cohort, held.HeldOn, false, ("mentoring_minutes", held.Minutes), ("mentoring_sessions", 1));
            if (session.Last().Told is MentoringSessionCorrected mended && CohortOn(Who(mended.LearnerId), mended.HeldOn) is { } other)
                yield return new Fact(Who(mended.LearnerId), other, mended.HeldOn, false, ("mentoring_minutes", mended.Minutes), ("mentoring_sessions", 1));
        }

        foreach (var workshop in Last<WorkshopHeld, Guid>(one => one.WorkshopId).Values)
            foreach (var learner in workshop.LearnerIds)
                if (CohortOn(Who(learner), workshop.HeldOn) is { } cohort) yield return new Fact(Who(learner), cohort, workshop.HeldOn, false, ("workshop_minutes", workshop.Minutes));

        // All are told on one day in these tests.
        var today = SchoolDay.Of(ImpactApp.Now);
        foreach (var measured in Last<SoftSkillsMeasured, (Guid, string)>(one => (one.MentorshipId, one.Side)).Values)
            if (CohortOn(Who(measured.LearnerId), today) is { } cohort)
                yield return new Fact(Who(measured.LearnerId), cohort, today, false, ("skills_measured", measured.Skills.Count), ("skills_gain", measured.Skills.Sum(skill => skill.End - skill.Start)));
    }

    private Guid? CohortOn(Guid person, DateOnly day)
    {
        var own = _enrolments.Where(one => Who(one.LearnerId) == person).OrderBy(one => one.EnrolmentId.ToString(), StringComparer.Ordinal).ToList();
        return (own.Where(one => one.EnrolledOn <= day).MaxBy(one => one.EnrolledOn) ?? own.MinBy(one => one.EnrolledOn))?.CohortId;
    }

    private static bool IsMilestone(IIntegrationEvent told) => told is EnrolmentActivated or EnrolmentSuspended or EnrolmentResumed or EnrolmentCompleted or EnrolmentWithdrawn;

    private Dictionary<TKey, TEvent> Last<TEvent, TKey>(Func<TEvent, TKey> key, Func<TEvent, int>? version = null) where TKey : notnull =>
        _told.Select(one => one.Told).OfType<TEvent>().GroupBy(key).ToDictionary(group => group.Key, group => group.OrderBy(one => version?.Invoke(one) ?? 0).Last());
}

/// <summary>A grant as a test registers it.</summary>
internal sealed record AGrant(Guid Id, DateOnly StartsOn, DateOnly EndsOn, string[] Tracks, Guid[] Sites);
