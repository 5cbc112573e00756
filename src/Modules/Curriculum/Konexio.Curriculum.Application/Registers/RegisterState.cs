using Konexio.Curriculum.Domain.Registers;

namespace Konexio.Curriculum.Application.Registers;

/// <summary>How far a register is after a change.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Status">The register's status.</param>
/// <param name="TrainerHasSigned">Whether the trainer's signature stands; a later change of a line voids it.</param>
/// <param name="Version">How many versions are sealed.</param>
public sealed record RegisterState(Guid SessionId, RegisterStatus Status, bool TrainerHasSigned, int Version)
{
    internal static RegisterState Of(Domain.Sessions.Session session) =>
        new(session.Id.Value, session.Register.Status, session.Register.TrainerSignature is not null, session.Register.Versions.Count);
}
