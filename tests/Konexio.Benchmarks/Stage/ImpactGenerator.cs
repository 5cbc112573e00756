using Npgsql;

namespace Konexio.Benchmarks.Stage;

/// <summary>
/// Fills Impact's facts by binary COPY: three years of cohorts of twenty learners, ten registers each. Rows are made while they are sent, so that
/// no size needs more memory than another, and facts of the same number are the same at every size.
/// </summary>
internal sealed class ImpactGenerator(NpgsqlConnection connection)
{
    public const int ToACohort = 20;
    public const int Sessions = 10;

    /// <summary>Adds the learners from one number to the one before another; both are multiples of a cohort's size.</summary>
    public async Task Fill(int from, int until, CancellationToken ct)
    {
        var cohorts = Enumerable.Range(from / ToACohort, (until - from) / ToACohort).Select(GeneratedSchool.Cohort);
        var learners = Enumerable.Range(from, until - from).Select(GeneratedSchool.Learner);
        await Copy("fact_cohorts (cohort_id, name, track_code, stage_code, stage_version, site_id, site_name, starts_on, ends_on, capacity, told_by)", cohorts.Select(cohort => new object[]
        {
            cohort.Id, cohort.Name, cohort.Track, cohort.Stage, "1", cohort.Site, cohort.SiteName, cohort.StartsOn, cohort.EndsOn, ToACohort, cohort.ToldBy,
        }), ct);
        await Copy("fact_sessions (session_id, version, cohort_id, track_code, stage_code, unit_code, site_id, trainer_id, held_on, minutes, told_by)",
            cohorts.SelectMany(cohort => Enumerable.Range(0, Sessions).Select(session => new object[]
            {
                cohort.SessionOf(session), 1, cohort.Id, cohort.Track, cohort.Stage, "unit", cohort.Site, cohort.Trainer, cohort.HeldOn(session), cohort.Minutes, cohort.ToldBy,
            })), ct);
        await Copy("fact_learners (learner_id, person_id, told_by)", learners.Select(learner => new object[] { learner.Id, learner.Person, learner.ToldBy }), ct);
        await Copy("fact_enrolments (enrolment_id, learner_id, cohort_id, track_code, stage_code, site_id, enrolled_on, distance_km, told_by)", learners.Select(learner => new object[]
        {
            learner.Enrolment, learner.Id, learner.Cohort.Id, learner.Cohort.Track, learner.Cohort.Stage, learner.Cohort.Site, learner.EnrolledOn, learner.DistanceKm, learner.ToldBy,
        }), ct);
        await Copy("fact_milestones (kind, subject_id, milestone, learner_id, cohort_id, reached_on, told_by)", learners.Select(learner => new object[]
        {
            "enrolment", learner.Enrolment, learner.Leaves ? "withdrawn" : "completed", learner.Id, learner.Cohort.Id, learner.EndedOn, learner.ToldBy,
        }), ct);
        await Copy("fact_attendances (learner_id, session_id, status)",
            learners.SelectMany(learner => Enumerable.Range(0, Sessions).Select(session => new object[] { learner.Id, learner.Cohort.SessionOf(session), learner.StatusAt(session) })), ct);
        await Copy("fact_exam_results (attempt_id, skills_card_id, learner_id, exam_session_id, module_code, outcome, told_by, exam_on, dated_by)",
            learners.SelectMany(learner => learner.Exams().Select(exam => new object[]
            {
                exam.Attempt, learner.SkillsCard, learner.Id, learner.Cohort.Id, exam.Module, exam.Passed ? "passed" : "failed", learner.ToldBy, learner.ExamOn, learner.ToldBy,
            })), ct);
        await Copy("fact_certificates (certificate_id, learner_id, award_code, issued_on, issued_by)",
            learners.Where(learner => learner.IsCertified).Select(learner => new object[] { learner.Certificate, learner.Id, "pcie-start", learner.ExamOn.AddDays(7), learner.ToldBy }), ct);
        await connection.Execute("vacuum analyze", ct);
    }

    /// <summary>Writes a log that tells of the first cohorts what their facts say, and says how many messages that is.</summary>
    public async Task<long> Log(int cohorts, CancellationToken ct)
    {
        var chosen = $"select * from impact.fact_cohorts where cohort_id < '{GeneratedSchool.Cohort(cohorts).Id}'";
        await connection.Execute(
            $"""
            insert into impact.event_log (message_id, event_name, payload)
            select overlay(cohort_id::text placing 'b' from 5 for 1)::uuid, 'curriculum.cohort-published.v1', jsonb_build_object(
                'cohortId', cohort_id, 'name', name, 'trackCode', track_code, 'stageCode', stage_code, 'stageVersion', stage_version, 'siteId', site_id, 'siteName', site_name,
                'startsOn', starts_on, 'endsOn', ends_on, 'capacity', capacity, 'latitude', null, 'longitude', null) from ({chosen}) c
            union all
            select overlay(e.enrolment_id::text placing 'c' from 5 for 1)::uuid, 'enrolment.learner-enrolled.v1', jsonb_build_object(
                'enrolmentId', e.enrolment_id, 'learnerId', e.learner_id, 'personId', e.learner_id, 'cohortId', e.cohort_id, 'trackCode', e.track_code, 'stageCode', e.stage_code,
                'siteId', e.site_id, 'enrolledOn', e.enrolled_on, 'distanceKm', null) from ({chosen}) c join impact.fact_enrolments e using (cohort_id)
            union all
            select overlay(s.session_id::text placing 'd' from 5 for 1)::uuid, 'curriculum.register-sealed.v1', jsonb_build_object(
                'sessionId', s.session_id, 'cohortId', s.cohort_id, 'version', s.version, 'trackCode', s.track_code, 'stageCode', s.stage_code, 'unitCode', s.unit_code,
                'siteId', s.site_id, 'trainerId', s.trainer_id, 'heldOn', s.held_on, 'minutes', s.minutes,
                'attendances', (select jsonb_agg(jsonb_build_object('learnerId', a.learner_id, 'status', a.status)) from impact.fact_attendances a where a.session_id = s.session_id))
            from ({chosen}) c join impact.fact_sessions s using (cohort_id)
            """, ct);
        await connection.Execute("vacuum analyze impact.event_log", ct);
        return await connection.Read<long>("select count(*) from impact.event_log", ct);
    }

    private async Task Copy(string table, IEnumerable<object[]> rows, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy impact.{table} from stdin (format binary)", ct);
        foreach (var row in rows) await copy.WriteRowAsync(ct, row);
        await copy.CompleteAsync(ct);
    }
}
