using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Progress;
using Konexio.Curriculum.Domain.Rosters;
using Konexio.Curriculum.Domain.Sites;
using Konexio.Curriculum.Domain.Tracks;
using Konexio.Curriculum.Infrastructure.Documents;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.Enrolment.Contracts;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>
/// Draws a learner's certificate of attendance (attestation d'assiduité) as PDF, in French and ready to be signed: dates, hours
/// held and attended by the sealed registers, and the training's objectives.
/// </summary>
public sealed record GetCertificateOfAttendance(Guid EnrolmentId) : IQuery<CertificateFile>;

/// <summary>A PDF file.</summary>
public sealed record CertificateFile(byte[] Pdf)
{
    public override string ToString() => nameof(CertificateFile);
}

internal sealed class GetCertificateOfAttendanceHandler(
    ModuleSession<CurriculumDbContext> session, IStageProgress stages, ITracks tracks, SealedHalfDays halfDays, ILearnerNames names, TimeProvider clock)
    : IQueryHandler<GetCertificateOfAttendance, CertificateFile>
{
    public async Task<Result<CertificateFile>> Handle(GetCertificateOfAttendance request, CancellationToken cancellationToken)
    {
        var id = new EnrolmentId(request.EnrolmentId);
        if (await stages.Find(id, cancellationToken) is not { } progress) return ProgressErrors.NotFound;

        var held = await halfDays.Of(id, cancellationToken);
        if (held.Count == 0) return ProgressErrors.NothingToCertify;

        var learner = progress.LearnerId.Value;
        var called = await names.Of([learner], nameof(GetCertificateOfAttendance), cancellationToken);
        if (!called.TryGetValue(learner, out var name)) return ProgressErrors.NameErased;

        var track = (await tracks.Find(progress.Stage.TrackCode, progress.Stage.Version, cancellationToken))!;
        var stage = track.FindStage(progress.Stage.StageCode)!;
        var where = await Where(request.EnrolmentId, cancellationToken);
        session.Touched([where.Person], nameof(GetCertificateOfAttendance), AuditedAccess.Read, "attendance");
        return new CertificateFile(CertificatePage.Draw(new AttendanceCertificate
        {
            Learner = string.Join(' ', new[] { name.GivenName, name.FamilyName }.Where(part => part is not null)) is { Length: > 0 } latin ? latin : name.NativeName!,
            NativeName = name is { GivenName: null, FamilyName: null } ? null : name.NativeName,
            Track = track.Content.Name.French,
            Stage = stage.Name.French,
            Cohort = where.Cohort,
            Objectives = [.. stage.Outcomes.Select(outcome => outcome.Text.French)],
            Site = where.Site,
            Address = where.Address.OnOneLine(),
            Commune = where.Address.CommuneName,
            HalfDays = held,
            IssuedOn = SchoolDay.Of(clock.GetUtcNow()),
        }));
    }

    private async Task<(PersonId Person, string Cohort, string Site, SiteAddress Address)> Where(Guid enrolment, CancellationToken ct)
    {
        var rows = await session.Query(
            Command(
                """
                select r.person_id, c.name, s.name, s.street_lines, s.postcode, s.commune_name, s.commune_code from curriculum.roster_entries r
                    join curriculum.cohorts c on c.id = r.cohort_id join curriculum.sites s on s.id = c.site_id
                where r.enrolment_id = $1
                """, Uuid(enrolment)),
            row => (new PersonId(row.GetGuid(0)), row.GetString(1), row.GetString(2), AddressOf(row)), ct);
        return rows.Single();
    }

    private static SiteAddress AddressOf(NpgsqlDataReader row) => new()
    {
        StreetLines = row.GetFieldValue<string[]>(3),
        Postcode = row.GetString(4),
        CommuneName = row.GetString(5),
        CommuneCode = row.GetString(6),
    };
}
