using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Konexio.Api.Access;

/// <summary>One client as the school knows it.</summary>
/// <param name="ClientId">What it calls itself.</param>
/// <param name="Name">What it is called among people.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="SubjectId">The partner organisation, mentor, company or funder that it stands for; null for the school's own.</param>
/// <param name="Scopes">What its tokens may be used for.</param>
internal sealed record Client(string ClientId, string Name, Role Role, Guid? SubjectId, IReadOnlyList<string> Scopes)
{
    public Guid? PartnerId => Role == Role.Partner ? SubjectId : null;
}

/// <summary>All clients, kept as OpenIddict applications; their secrets are stored hashed and are never read back.</summary>
internal sealed class Clients(IOpenIddictApplicationManager applications, ModuleSession<AccessDbContext> session)
{
    private const string RoleProperty = "role";
    private const string SubjectProperty = "subjectId";

    public async Task<Client?> Find(string clientId, CancellationToken ct) =>
        await applications.FindByClientIdAsync(clientId, ct) is { } application ? await Read(application, ct) : null;

    public async Task<Page<Client>> Page(Guid? after, int limit, CancellationToken ct)
    {
        var from = after?.ToString() ?? "";
        var context = await session.Open(ct);
        var rows = await context.Set<OpenIddictEntityFrameworkCoreApplication>()
            .FromSql($"select * from access.clients where id > {from} order by id limit {limit + 1}").ToListAsync(ct);
        var page = Page<OpenIddictEntityFrameworkCoreApplication>.Of(rows, limit, application => Guid.Parse(application.Id!));
        var clients = new List<Client>(page.Items.Count);
        foreach (var application in page.Items) clients.Add(await Read(application, ct));
        return new Page<Client>(clients, page.NextCursor);
    }

    /// <summary>Adds a client and says its secret, which nobody can say again.</summary>
    public async Task<string> Add(Client client, CancellationToken ct)
    {
        var secret = NewSecret();
        var descriptor = Describe(client);
        descriptor.ClientSecret = secret;
        await applications.CreateAsync(descriptor, ct);
        return secret;
    }

    /// <summary>Gives the client a new secret; the old one ends at once.</summary>
    public async Task<string?> Rotate(string clientId, CancellationToken ct)
    {
        if (await applications.FindByClientIdAsync(clientId, ct) is not { } application) return null;

        var secret = NewSecret();
        await applications.UpdateAsync(application, secret, ct);
        return secret;
    }

    /// <summary>Changes what a client may do, and leaves its secret.</summary>
    public async Task Change(Client client, CancellationToken ct)
    {
        var application = (await applications.FindByClientIdAsync(client.ClientId, ct))!;
        var descriptor = new OpenIddictApplicationDescriptor();
        await applications.PopulateAsync(descriptor, application, ct);
        var wanted = Describe(client);
        descriptor.DisplayName = wanted.DisplayName;
        descriptor.Permissions.Clear();
        descriptor.Permissions.UnionWith(wanted.Permissions);
        foreach (var (name, value) in wanted.Properties) descriptor.Properties[name] = value;
        await applications.UpdateAsync(application, descriptor, ct);
    }

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static OpenIddictApplicationDescriptor Describe(Client client)
    {
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = client.ClientId,
            ClientType = ClientTypes.Confidential,
            DisplayName = client.Name,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
            Properties = { [RoleProperty] = JsonSerializer.SerializeToElement(client.Role.ToString()) },
        };
        if (client.SubjectId is { } subject) descriptor.Properties[SubjectProperty] = JsonSerializer.SerializeToElement(subject);
        foreach (var scope in client.Scopes) descriptor.Permissions.Add(Permissions.Prefixes.Scope + scope);
        return descriptor;
    }

    private async Task<Client> Read(object application, CancellationToken ct)
    {
        var properties = await applications.GetPropertiesAsync(application, ct);
        var permissions = await applications.GetPermissionsAsync(application, ct);
        return new Client(
            (await applications.GetClientIdAsync(application, ct))!,
            await applications.GetDisplayNameAsync(application, ct) ?? "",
            Enum.Parse<Role>(properties[RoleProperty].GetString()!),
            properties.TryGetValue(SubjectProperty, out var subject) ? subject.GetGuid() : null,
            ScopesIn(permissions));
    }

    private static List<string> ScopesIn(ImmutableArray<string> permissions) =>
        [.. permissions.Where(permission => permission.StartsWith(Permissions.Prefixes.Scope, StringComparison.Ordinal))
            .Select(permission => permission[Permissions.Prefixes.Scope.Length..]).Order(StringComparer.Ordinal)];
}
