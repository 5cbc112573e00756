using Konexio.Curriculum.Domain.Languages;

namespace Konexio.Curriculum.Domain.DigComp;

/// <summary>One of the five areas of DigComp.</summary>
public sealed record CompetenceArea(string Code, Wording Name, IReadOnlyList<Competence> Competences);

/// <summary>One of the 21 competences of DigComp; its code begins with its area's.</summary>
public sealed record Competence(string Code, Wording Title);
