using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Registers;

/// <summary>Reads a register: who is expected, who signed how, and what was sealed.</summary>
public sealed record GetRegister(Guid SessionId) : IQuery<RegisterResponse>;

/// <summary>A session's register.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="CohortId">Its cohort.</param>
/// <param name="Status">How far the register is.</param>
/// <param name="Date">The day in Paris.</param>
/// <param name="StartsAt">When the half-day begins.</param>
/// <param name="EndsAt">When it ends; a register is sealed after that.</param>
/// <param name="UnitCode">The unit that is taught.</param>
/// <param name="UnitTitle">Its title as in the other documents, in French.</param>
/// <param name="Place">The place in words.</param>
/// <param name="TrainerId">The session's trainer.</param>
/// <param name="TrainerName">Absent once the trainer is erased.</param>
/// <param name="TrainerSignedAt">Absent until the trainer signs, and again when a line changes after that.</param>
/// <param name="Lines">Who is expected or signed; once sealed, as it was sealed last.</param>
/// <param name="Versions">What was sealed, oldest first.</param>
public sealed record RegisterResponse(
    Guid SessionId, Guid CohortId, RegisterStatus Status, DateOnly Date, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string UnitCode, string UnitTitle,
    string Place, Guid TrainerId, string? TrainerName, DateTimeOffset? TrainerSignedAt, IReadOnlyList<RegisterLineResponse> Lines, IReadOnlyList<SealedVersion> Versions)
{
    public override string ToString() => nameof(RegisterResponse);
}

/// <summary>One learner's line.</summary>
/// <param name="LearnerId">The learner.</param>
/// <param name="GivenName">All names are absent once the learner is erased.</param>
/// <param name="FamilyName">The family name.</param>
/// <param name="NativeName">The name in its own script.</param>
/// <param name="Status">Absent while nothing is recorded.</param>
/// <param name="ArrivedAt">When the learner came in.</param>
/// <param name="Method">How the learner signed.</param>
/// <param name="SignedAt">When the signature was made.</param>
/// <param name="DocumentId">The drawing or scan that shows it.</param>
public sealed record RegisterLineResponse(
    Guid LearnerId, string? GivenName, string? FamilyName, string? NativeName, AttendanceStatus? Status, DateTimeOffset? ArrivedAt, SignatureMethod? Method,
    DateTimeOffset? SignedAt, Guid? DocumentId)
{
    public override string ToString() => nameof(RegisterLineResponse);
}

/// <summary>One sealed version.</summary>
/// <param name="Version">1 for what was first sealed.</param>
/// <param name="SealedAt">When it was sealed.</param>
/// <param name="AmendedBecause">Absent exactly in the first version.</param>
/// <param name="Position">The seal's place in the cohort's chain.</param>
/// <param name="Previous">The hash of the seal before; absent for the cohort's first.</param>
/// <param name="Hash">The seal: SHA-256 in lower-case hexadecimal.</param>
public sealed record SealedVersion(int Version, DateTimeOffset SealedAt, AmendmentReason? AmendedBecause, int Position, string? Previous, string Hash)
{
    internal static SealedVersion Of(RegisterVersion version) =>
        new(version.Sheet.Version, version.Sheet.SealedAt, version.Sheet.AmendedBecause, version.Seal.Position, version.Seal.Previous, version.Seal.Hash);
}

internal sealed class GetRegisterHandler(ISessions sessions, RegisterReader reader) : IQueryHandler<GetRegister, RegisterResponse>
{
    public async Task<Result<RegisterResponse>> Handle(GetRegister request, CancellationToken cancellationToken)
    {
        if (await sessions.Find(new SessionId(request.SessionId), cancellationToken) is not { } session) return SessionErrors.NotFound;

        var view = (await reader.Read([session], nameof(GetRegister), cancellationToken))[0];
        var slot = view.Slot;
        return new RegisterResponse(
            session.Id.Value, session.CohortId.Value, session.Register.Status, slot.Date, slot.StartsAt, slot.EndsAt, session.UnitCode, view.UnitTitle,
            view.Place, session.TrainerId.Value, view.Trainer, view.TrainerSignature?.Signature.SignedAt,
            [.. view.Lines.Select(Line)], [.. session.Register.Versions.Select(SealedVersion.Of)]);
    }

    private static RegisterLineResponse Line(RegisterViewLine line) => new(
        line.Learner.Value, line.Name?.GivenName, line.Name?.FamilyName, line.Name?.NativeName, line.Attendance?.Status, line.Attendance?.ArrivedAt,
        line.Attendance?.Signature?.Method, line.Attendance?.Signature?.SignedAt, line.Attendance?.Signature?.Document?.Value);
}
