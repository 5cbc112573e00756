namespace Konexio.Certification.Domain.Catalogue;

/// <summary>All rules of the certification.</summary>
public sealed record CatalogueContent(IReadOnlyList<CertificationModule> Modules, IReadOnlyList<Award> Awards, CatalogueSettings Settings)
{
    public ExamModule? FindModule(string code) => Modules.FirstOrDefault(module => module.Code == code) is { } module
        ? new ExamModule(module.Code, module.Name, module.SyllabusVersion, module.Test ?? Settings.Test)
        : null;

    public Award? FindAward(string code) => Awards.FirstOrDefault(award => award.Code == code);

    /// <summary>A copy that whoever holds the lists cannot change.</summary>
    internal CatalogueContent Frozen() => new(
        [.. Modules], [.. Awards.Select(award => award.Frozen())], Settings with { Stages = [.. Settings.Stages] });
}
