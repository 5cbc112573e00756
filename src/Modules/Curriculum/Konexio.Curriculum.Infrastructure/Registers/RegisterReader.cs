using System.Globalization;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Cohorts;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Trainers;
using Konexio.Enrolment.Contracts;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Puts together what a register shows: its lines, the place, and the names of all who are on it.</summary>
internal sealed class RegisterReader(ICohorts cohorts, IRosters rosters, ISites sites, ITrainers trainers, ILearnerNames names, IAudit audit)
{
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("fr-FR"), ignoreCase: true);

    /// <param name="sessions">Sessions of one cohort.</param>
    /// <param name="operation">What the reading of names is for.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <param name="version">A sealed version; the last where absent.</param>
    public async Task<IReadOnlyList<RegisterView>> Read(IReadOnlyList<Session> sessions, string operation, CancellationToken ct, int? version = null)
    {
        if (sessions.Count == 0) return [];

        var cohort = (await cohorts.Find(sessions[0].CohortId, ct))!;
        var site = (await sites.Find(cohort.SiteId, ct))!;
        var roster = await rosters.Of(cohort.Id, ct);
        var sheets = sessions.ToDictionary(session => session.Id, session => Lines(session, roster, version));
        audit.Touched(sheets.Values.SelectMany(lines => lines.Keys).Distinct().Select(roster.PersonOf), operation, AuditedAccess.Read, "attendance");
        var learners = await names.Of([.. sheets.Values.SelectMany(lines => lines.Keys).Select(learner => learner.Value).Distinct()], operation, ct);
        var teaching = await Trainers(sessions.Select(session => Version(session, version)?.Sheet.TrainerId ?? session.TrainerId).Distinct(), operation, ct);
        return [.. sessions.Select(session => View(session))];

        RegisterView View(Session session)
        {
            var shown = Version(session, version);
            var lines = sheets[session.Id].Select(line => new RegisterViewLine(line.Key, learners.GetValueOrDefault(line.Key.Value), line.Value));
            return new RegisterView(
                session, shown, cohort.Name, shown?.Sheet.Place ?? site.PlaceOf(session.RoomId), teaching.GetValueOrDefault(shown?.Sheet.TrainerId ?? session.TrainerId),
                [.. lines.OrderBy(line => line.Name?.FamilyName ?? line.Name?.GivenName ?? "~", ByName).ThenBy(line => line.Name?.GivenName, ByName).ThenBy(line => line.Learner.Value)]);
        }
    }

    private static RegisterVersion? Version(Session session, int? version) =>
        version is null ? session.Register.Versions is [.., var last] ? last : null : session.Register.Versions.FirstOrDefault(one => one.Sheet.Version == version);

    private static Dictionary<LearnerId, Attendance?> Lines(Session session, Roster roster, int? version)
    {
        if (Version(session, version) is { } shown) return shown.Sheet.Lines.ToDictionary(line => line.LearnerId, line => (Attendance?)line.Attendance);

        var lines = roster.ExpectedOn(session.Slot.Date).ToDictionary(learner => learner, _ => (Attendance?)null);
        foreach (var line in session.Register.Lines)
            if (line.Attendance.IsSigned || lines.ContainsKey(line.LearnerId)) lines[line.LearnerId] = line.Attendance;
        return lines;
    }

    private async Task<Dictionary<TrainerId, string?>> Trainers(IEnumerable<TrainerId> ids, string operation, CancellationToken ct)
    {
        Dictionary<TrainerId, string?> written = [];
        foreach (var id in ids)
        {
            if (await trainers.Find(id, ct) is not { Details: { } details } trainer) continue;

            written[id] = WrittenNames.Joined(details.GivenName, details.FamilyName);
            audit.Touched(trainer.PersonId, operation, AuditedAccess.Read, "name");
        }

        return written;
    }
}
