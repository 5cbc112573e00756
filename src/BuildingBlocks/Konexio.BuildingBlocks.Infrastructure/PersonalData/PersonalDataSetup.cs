using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Konexio.BuildingBlocks.Infrastructure.PersonalData;

public static class PersonalDataSetup
{
    /// <summary>
    /// Keys come from the file <c>PersonalData:KeyFile</c> (made when missing if <c>PersonalData:CreateKeyFile</c>), or from
    /// <c>PersonalData:Keys:0:Version</c>, <c>PersonalData:Keys:0:Key</c>... and <c>PersonalData:BlindIndexKey</c>.
    /// </summary>
    public static IServiceCollection AddPersonalData(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("PersonalData");
        if (section["KeyFile"] is { Length: > 0 } path)
        {
            services.AddSingleton(_ => FileKeyEncryptionKeys.Open(path, section.GetValue<bool>("CreateKeyFile")));
            services.AddSingleton<IKeyEncryptionKeys>(provider => provider.GetRequiredService<FileKeyEncryptionKeys>());
            services.AddSingleton(provider => new BlindIndex(provider.GetRequiredService<FileKeyEncryptionKeys>().BlindIndexKey));
        }
        else
        {
            services.AddSingleton(_ => ConfiguredKeys(section));
            services.AddSingleton<IKeyEncryptionKeys>(provider => provider.GetRequiredService<KeyRing>());
            services.AddSingleton(provider => new BlindIndex(provider.GetRequiredService<KeyRing>().BlindIndexKey));
        }

        return services
            .AddSingleton<PersonalDataVault>()
            .AddSingleton<ContentFingerprint>()
            .AddHostedService<KeysAreReadAtStart>();
    }

    private static KeyRing ConfiguredKeys(IConfigurationSection section) => KeyRing.From(
        new KeyRing.StoredRing(
            [.. section.GetSection("Keys").GetChildren().Select(key => new KeyRing.StoredKey(key.GetValue<int>("Version"), Bytes(key["Key"])))],
            Bytes(section["BlindIndexKey"])),
        "PersonalData:Keys and PersonalData:BlindIndexKey (or the file named by PersonalData:KeyFile)");

    private static byte[]? Bytes(string? base64)
    {
        var bytes = new byte[SealedBytes.KeySize];
        return base64 is not null && Convert.TryFromBase64String(base64, bytes, out var length) && length == bytes.Length ? bytes : null;
    }

    // Asking for the keys is enough: a host without them does not start, rather than fail at its first person.
    private sealed class KeysAreReadAtStart : IHostedService
    {
        public KeysAreReadAtStart(IKeyEncryptionKeys keys, BlindIndex index)
        {
            ArgumentNullException.ThrowIfNull(keys);
            ArgumentNullException.ThrowIfNull(index);
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
